import type { CheckReport, SceneElement } from "../check/diagnostic.ts";
import { preGate } from "../check/pre-gate.ts";
import { giveElementIds } from "../elements/give-element-ids.ts";
import { listElements } from "../elements/list-elements.ts";
import type { CheckTools } from "../requests.ts";

export interface PrepareInput {
  readonly code: string;
  /** The version before, so that elements which are recognisably the same keep their ids. */
  readonly previous?: string | undefined;
}

export interface PreparedScene {
  readonly report: CheckReport;
  /** The text to save: every element has its id. The given text where the check refused it. */
  readonly code: string;
  readonly elements: readonly SceneElement[];
}

/** Makes code ready to be saved. The text that is checked is the very text that is saved and compiled, ids and all. */
export async function handlePrepare(input: unknown, tools: CheckTools): Promise<PreparedScene> {
  const { code, previous } = input as PrepareInput;
  const check = await tools.sceneCheck();
  const named = withElementIds(code, previous);
  if (named) {
    const report = check.check(named.source);
    if (report.ok) return { report, code: named.source, elements: named.elements };
  }
  // Refused: say so about the text that the author knows, whose columns have not moved.
  const report = check.check(code);
  return { report: report.ok ? { ...report, ok: false } : report, code, elements: [] };
}

export async function handleElements(input: unknown): Promise<readonly SceneElement[]> {
  const { code } = input as { code: string };
  return preGate(code).length > 0 ? [] : listElements(code);
}

function withElementIds(code: string, previous: string | undefined) {
  if (preGate(code).length > 0) return undefined;
  try {
    return giveElementIds(code, previous);
  } catch {
    // No TSX to Babel: the check says what is wrong, in better words.
    return undefined;
  }
}
