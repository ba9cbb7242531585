import { clean } from "../../page/scene-fault.ts";
import { missingGlyphs } from "../../policy/missing-glyphs.ts";
import { BrowserGoneError } from "../browser/devtools-pipe.ts";
import type { StagePage } from "../browser/page.ts";
import type { RenderFailure, RenderFailureCode, Timeline } from "../protocol.ts";
import { RenderFailedError } from "../render-failed.ts";

const MOST_UNDRAWN = 80;

export interface DrawnFrame {
  readonly changed: boolean;
  /** Characters in it that no bundled font has. */
  readonly undrawn: string;
}

/**
 * Draws a frame of `timeline` on a page that shows it, or says which scene failed and how.
 * `changed` is false only where the picture is certainly the same as that of the frame before.
 */
export async function seekTo(page: StagePage, timeline: Timeline, frame: number): Promise<DrawnFrame> {
  page.drawing = { frame, ...blame(timeline, frame) };
  const { fault, changed, undrawn } = await page.seek(frame).catch((error) => {
    if (error instanceof BrowserGoneError) throw error;
    throw new RenderFailedError({ code: "scene-too-slow", ...page.drawing });
  });
  // The page is not trusted to say anything but characters that no font has.
  if (!fault)
    return {
      changed: changed !== false,
      undrawn: missingGlyphs(String(undrawn ?? "").slice(0, MOST_UNDRAWN), glyphsOf(timeline)).join(""),
    };
  const known = timeline.scenes.some(({ sceneId }) => sceneId === fault.sceneId);
  throw new RenderFailedError({
    code: FAULT_CODES[String(fault.kind)] ?? "scene-threw",
    frame,
    ...(known ? { sceneId: fault.sceneId as string } : blame(timeline, frame)),
    ...(typeof fault.detail === "string" ? { detail: clean(fault.detail) } : {}),
    ...sourceLine(timeline, fault.sceneId, fault.line),
  });
}

/** What fonts of the project draw beyond the bundled ones. */
function glyphsOf({ scenes }: Timeline): string[] {
  return scenes.flatMap(({ assets }) => (assets ?? []).flatMap(({ glyphs }) => glyphs ?? []));
}

const FAULT_CODES: Record<string, RenderFailureCode> = {
  threw: "scene-threw",
  "too-slow": "scene-too-slow",
  "too-heavy": "scene-too-heavy",
  refused: "scene-refused",
  "no-decoder": "no-decoder",
};

/** The line in the author's source: compiling moves lines. */
function sourceLine(
  timeline: Timeline,
  sceneId: unknown,
  compiledLine: unknown,
): Pick<RenderFailure, "line" | "module"> {
  const scene = timeline.scenes.find((each) => each.sceneId === sceneId);
  const row = Number(compiledLine) - 1;
  const [line, module] = [scene?.lineMap?.[row], scene?.moduleMap?.[row]];
  return Number.isSafeInteger(line) ? { line: line as number, ...(module ? { module } : {}) } : {};
}

function blame(timeline: Timeline, frame: number): { sceneId?: string } {
  const shown = timeline.scenes.filter((s) => frame >= s.startFrame && frame < s.startFrame + s.durationInFrames);
  const last = shown.at(-1);
  return last ? { sceneId: last.sceneId } : {};
}
