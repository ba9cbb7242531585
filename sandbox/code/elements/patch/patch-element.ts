import { Refusal } from "../refusal.ts";
import { readScene } from "../source/scene.ts";
import { applySplices } from "../source/splice.ts";
import { changeFor, stepsOf } from "./operations.ts";
import type { Change, Patch, PatchOutcome } from "./patch.ts";
import { Ambiguity, openWorkbench } from "./target.ts";

/**
 * Applies one change, or a batch that applies as a whole or not at all, to a scene's source. Every byte outside the changed nodes stays.
 * Never throws for anything the caller can correct: unknown and ambiguous selectors, refused names and impossible changes are outcomes.
 * The result parses; whether it type-checks is for the scene check to say.
 */
export function patchElement(source: string, patch: Patch): PatchOutcome {
  const patches = (patch.operation === "batch" ? patch.patches : [patch]).flatMap((each, step) =>
    (each.operation === "batch" ? [each] : stepsOf(each)).map((one) => ({ one, step })),
  );
  const done = {
    source,
    receipts: [] as string[],
    ids: new Set<string>(),
    notes: new Set<string>(),
    splices: [] as Change["splices"],
    repetition: undefined as number | undefined,
  };
  for (const { one, step } of patches) {
    try {
      if (one.operation === "batch")
        throw new Refusal("A batch cannot hold another batch.", "Put all patches in one list.");
      const change = changeFor(openWorkbench(done.source), one);
      done.source = applySplices(done.source, change.splices);
      if (loneSurrogate.test(done.source))
        throw new Refusal("A value holds half of a character.", "Send whole characters, such as complete emoji.");
      readScene(done.source);
      done.splices = change.splices;
      if (done.receipts.length === 0) done.repetition = change.repetition;
      done.receipts.push(change.receipt);
      for (const id of change.changedElementIds) done.ids.add(id);
      for (const note of change.notes) done.notes.add(note);
    } catch (error) {
      return failure(error, patch.operation === "batch" ? (patch.numbers?.[step] ?? step) : undefined);
    }
  }
  if (done.receipts.length === 0)
    return { outcome: "refused", problem: "The batch is empty.", nextStep: "Give at least one patch." };
  return {
    outcome: "changed",
    source: done.source,
    receipt: done.receipts.filter((receipt) => receipt !== "").join(" "),
    changedElementIds: [...done.ids],
    notes: [...done.notes],
    ...(done.repetition !== undefined && { repetition: done.repetition }),
    splices: done.splices,
  };
}

/** A lone surrogate can't be saved: it would become a replacement character. */
const loneSurrogate = /\p{Surrogate}/u;

function failure(error: unknown, step: number | undefined): PatchOutcome {
  if (error instanceof Ambiguity)
    return { outcome: "ambiguous", candidates: error.candidates, ...(step !== undefined && { step }) };
  if (!(error instanceof Refusal)) throw error;
  const where = step === undefined ? "" : `Patch ${step + 1} of the batch: `;
  const { problem, nextStep, toMeasure } = error;
  return { outcome: "refused", problem: where + problem, nextStep, ...(toMeasure && { toMeasure }) };
}
