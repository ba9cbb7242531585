/** Marks the compiled text in V8 stacks, so that a fault can be traced to a line of the scene. */
export const SCENE_SOURCE_URL = "scenewright-scene.js";

export interface SceneFault {
  readonly sceneId: string;
  readonly kind: "threw" | "too-slow" | "too-heavy" | "refused" | "no-decoder";
  /** Words of scene code, cut and cleaned: still untrusted. */
  readonly detail: string;
  /** 1-based line of the compiled text, where the stack names one. */
  readonly line?: number;
}

const MAX_DETAIL_LENGTH = 200;

/** Reads a thrown value without trusting it: getters may throw, messages may be huge or hold control characters. */
export function describeThrown(thrown: unknown): { detail: string; line?: number } {
  try {
    if (typeof thrown === "object" && thrown !== null && "message" in thrown) {
      const { message, stack, name } = thrown as { message: unknown; stack?: unknown; name?: unknown };
      const label = typeof name === "string" && name !== "Error" && name !== "BudgetSpentError" ? `${name}: ` : "";
      const line = typeof stack === "string" ? lineIn(stack) : undefined;
      return { detail: clean(label + String(message)), ...(line === undefined ? {} : { line }) };
    }
    return { detail: clean(typeof thrown === "string" ? thrown : `a thrown ${typeof thrown}`) };
  } catch {
    return { detail: "an unreadable error" };
  }
}

function lineIn(stack: string): number | undefined {
  const match = stack.slice(0, 4000).match(/scenewright-scene\.js:(\d{1,6}):/);
  return match ? Number(match[1]) : undefined;
}

export function clean(text: string): string {
  return text
    .slice(0, MAX_DETAIL_LENGTH * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu, " ")
    .slice(0, MAX_DETAIL_LENGTH)
    .trim();
}
