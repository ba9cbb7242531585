import type { SceneCheck } from "../check/check-scene.ts";
import { giveElementIds } from "../elements/give-element-ids.ts";
import { patchElement } from "../elements/patch/patch-element.ts";
import type { CodeRequests, PatchedScene } from "../protocol.ts";
import { enterStage } from "../watch/work-place.ts";

/** Patches code, gives new elements their ids, and checks the result as if an agent had written it. */
export async function handlePatch(
  { code, patch, ...context }: CodeRequests["patch"]["input"],
  check: SceneCheck,
): Promise<PatchedScene> {
  enterStage("patching");
  const outcome = patchElement(code, patch);
  if (outcome.outcome !== "changed") return outcome;
  const { receipt, notes, changedElementIds, repetition } = outcome;
  enterStage("elements");
  const named = giveElementIds(outcome.source, code);
  const report = await check.checkWithClasses(named.source, context);
  return {
    outcome: "changed",
    code: named.source,
    receipt,
    notes,
    changedElementIds,
    ...(repetition !== undefined && { repetition }),
    elements: named.elements,
    report,
  };
}
