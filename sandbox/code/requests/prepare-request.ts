import type { SceneCheck } from "../check/check-scene.ts";
import type { SceneElement } from "../check/diagnostic.ts";
import { unsafeToParse } from "../check/pre-gate.ts";
import { giveElementIds } from "../elements/give-element-ids.ts";
import { listElements } from "../elements/list-elements.ts";
import type { CodeRequests, PreparedScene, PrepareInput } from "../protocol.ts";
import { enterStage } from "../watch/work-place.ts";

/** Makes code ready to be saved. The text that is checked is the very text that is saved and compiled, ids and all. */
export async function handlePrepare(
  { code, previous, ...context }: PrepareInput,
  check: SceneCheck,
): Promise<PreparedScene> {
  // Elements of a shared module are drawn by several scenes: ids of theirs would name several things.
  const named = context.module === undefined ? withElementIds(code, previous) : { source: code, elements: [] };
  if (named) {
    const report = await check.checkWithClasses(named.source, context);
    if (report.ok) return { report, code: named.source, elements: named.elements };
  }
  // Refused: say so about the text that the author knows, whose columns have not moved.
  const report = await check.checkWithClasses(code, context);
  return { report: report.ok ? { ...report, ok: false } : report, code, elements: [] };
}

export function handleElements({ code }: CodeRequests["elements"]["input"]): readonly SceneElement[] {
  enterStage("elements");
  return unsafeToParse(code).length > 0 ? [] : listElements(code);
}

function withElementIds(code: string, previous: string | undefined) {
  if (unsafeToParse(code).length > 0) return undefined;
  enterStage("elements");
  try {
    return giveElementIds(code, previous);
  } catch {
    // No TSX to Babel: the check says what is wrong, in better words.
    return undefined;
  }
}
