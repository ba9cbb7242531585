import * as t from "@babel/types";
import { Refusal } from "../refusal.ts";
import { type FoundElement, readScene, type Scene } from "../source/scene.ts";
import { applySplices } from "../source/splice.ts";
import { animateElement, splitAnimation } from "./animate/animate-element.ts";
import type { Change, Patch, PatchOutcome, Position } from "./patch.ts";
import { addElement } from "./place/add-element.ts";
import { deleteElement } from "./place/delete-element.ts";
import { moveElement } from "./place/move-element.ts";
import { Ambiguity, locate, openWorkbench, type Workbench } from "./target.ts";
import { unrollRepetition } from "./unroll/unroll-repetition.ts";
import { drawsChildren } from "./update/component-takes.ts";
import { updateElement } from "./update/update-element.ts";

/**
 * Applies one change, or a batch that applies whole or not at all, to a scene's source. Every byte outside the changed nodes stays.
 * Never throws for anything the caller can correct: unknown and ambiguous selectors, refused names and impossible changes are outcomes.
 * The result parses; whether it type-checks is for the scene check to say.
 */
export function patchElement(source: string, patch: Patch): PatchOutcome {
  const patches = (patch.operation === "batch" ? patch.patches : [patch]).flatMap((each, step) =>
    singleSteps(each).map((one) => ({ one, step })),
  );
  const done = {
    source,
    receipts: [] as string[],
    ids: new Set<string>(),
    notes: new Set<string>(),
    splices: [] as Change["splices"],
  };
  for (const { one, step } of patches) {
    try {
      const change = changeFor(openWorkbench(done.source), one);
      done.source = applySplices(done.source, change.splices);
      if (loneSurrogate.test(done.source))
        throw new Refusal("A value holds half of a character.", "Send whole characters, such as complete emoji.");
      readScene(done.source);
      done.splices = change.splices;
      done.receipts.push(change.receipt);
      for (const id of change.changedElementIds) done.ids.add(id);
      for (const note of change.notes) done.notes.add(note);
    } catch (error) {
      return failure(error, patch.operation === "batch" ? step : undefined);
    }
  }
  if (done.receipts.length === 0)
    return { outcome: "refused", problem: "The batch is empty.", nextStep: "Give at least one patch." };
  return {
    outcome: "changed",
    source: done.source,
    receipt: done.receipts.join(" "),
    changedElementIds: [...done.ids],
    notes: [...done.notes],
    splices: done.splices,
  };
}

/** A file cannot hold one: saving would turn it into a replacement character. */
const loneSurrogate = /\p{Surrogate}/u;

function singleSteps(patch: Patch): Patch[] {
  return patch.operation === "animate"
    ? splitAnimation(patch.changes).map((changes) => ({ ...patch, changes }))
    : [patch];
}

function changeFor(bench: Workbench, patch: Patch): Change {
  switch (patch.operation) {
    case "update":
      return updateElement(locate(bench, patch.selector, patch.repetition), patch.changes, patch.everyRepetition);
    case "add":
      return addElement(bench, patch.changes, patch.position ?? inside(bench, patch));
    case "delete":
      return deleteElement(locate(bench, patch.selector, patch.repetition));
    case "move":
      return moveElement(bench, locate(bench, patch.selector), patch.position);
    case "animate":
      return animateElement(locate(bench, patch.selector, patch.repetition), patch.changes);
    case "unroll":
      return unrollRepetition(bench, locate(bench, patch.selector));
    case "batch":
      throw new Refusal("A batch cannot hold another batch.", "Put all patches in one list.");
  }
}

/** The element the selector names, else the outermost one of the component that is drawn. */
function inside(bench: Workbench, { selector }: Patch & { operation: "add" }): Position {
  if (selector && Object.keys(selector).length > 0) return { inside: locate(bench, selector).described.elementId };
  const { scene, elements } = bench;
  const drawn = defaultExport(scene);
  const outermost = scene.found.filter((element) => !element.parent && drawsChildren(scene, element));
  const isDrawn = ({ path }: FoundElement) => path.findParent((parent) => parent.node === drawn) !== null;
  // A default export that only draws a component of its own has its frame in that component.
  const chosen = outermost.find(isDrawn) ?? outermost.findLast(({ tag }) => tag === "AbsoluteFill") ?? outermost.at(-1);
  const root = chosen && elements[scene.found.indexOf(chosen)];
  if (!root)
    throw new Refusal("The scene's outermost element was not found.", 'Give a position, such as { "inside": "root" }.');
  return { inside: root.elementId };
}

/** The node that holds the default export's code: `export default function` itself, or what its name was declared with. */
function defaultExport({ program }: Scene): t.Node | undefined {
  const exported = program.node.body.find((node) => t.isExportDefaultDeclaration(node));
  if (!t.isIdentifier(exported?.declaration)) return exported;
  return program.scope.getBinding(exported.declaration.name)?.path.node;
}

function failure(error: unknown, step: number | undefined): PatchOutcome {
  if (error instanceof Ambiguity)
    return { outcome: "ambiguous", candidates: error.candidates, ...(step !== undefined && { step }) };
  if (!(error instanceof Refusal)) throw error;
  const where = step === undefined ? "" : `Patch ${step + 1} of the batch: `;
  return { outcome: "refused", problem: where + error.problem, nextStep: error.nextStep };
}
