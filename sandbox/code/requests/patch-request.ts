import type { CheckReport, SceneElement } from "../check/diagnostic.ts";
import { giveElementIds } from "../elements/give-element-ids.ts";
import type { Patch, PatchOutcome } from "../elements/patch/patch.ts";
import { patchElement } from "../elements/patch/patch-element.ts";
import type { CheckTools } from "../requests.ts";

export interface PatchInput {
  /** Code that passed the check, ids and all. */
  readonly code: string;
  readonly patch: Patch;
}

export type PatchedScene =
  | Exclude<PatchOutcome, { outcome: "changed" }>
  | {
      readonly outcome: "changed";
      readonly code: string;
      readonly receipt: string;
      readonly notes: readonly string[];
      readonly changedElementIds: readonly string[];
      readonly elements: readonly SceneElement[];
      /** Of the patched text; where it is not ok, nothing may be saved. */
      readonly report: CheckReport;
    };

/** Patches code, gives new elements their ids, and checks the result as if an agent had written it. */
export async function handlePatch(input: unknown, tools: CheckTools): Promise<PatchedScene> {
  const { code, patch } = input as PatchInput;
  const outcome = patchElement(code, patch);
  if (outcome.outcome !== "changed") return outcome;
  const { receipt, notes, changedElementIds } = outcome;
  const named = giveElementIds(outcome.source, code);
  const report = (await tools.sceneCheck()).check(named.source);
  return {
    outcome: "changed",
    code: named.source,
    receipt,
    notes,
    changedElementIds,
    elements: named.elements,
    report,
  };
}
