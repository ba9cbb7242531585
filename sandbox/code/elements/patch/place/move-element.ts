import type { NodePath } from "@babel/traverse";
import type * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import type { Scene } from "../../source/scene.ts";
import { applySplices } from "../../source/splice.ts";
import type { Change, Position } from "../patch.ts";
import type { Target, Workbench } from "../target.ts";
import { elementInWords } from "../words.ts";
import { type Opening, openingAt, refuseInSeries, refuseInSvg } from "./insert-at.ts";
import { indentSplices } from "./reindent.ts";
import { removeWithLine, slotOf } from "./slot.ts";

/** Moves an element, with the condition or `.map` that draws it, to another place. Its lines are re-indented, nothing else. */
export function moveElement(bench: Workbench, target: Target, position: Position): Change {
  const { scene, element, described } = target;
  const id = described.elementId;
  const slot = slotOf(element);
  if (slot.form === "root")
    throw new Refusal(
      `"${id}" is the outermost element of its component and cannot move.`,
      "Move the elements inside it.",
    );
  if (slot.form === "value")
    throw new Refusal(
      `"${id}" is held by ${slot.holder} and cannot move from there.`,
      "Edit the scene's code instead.",
    );
  const opening = openingAt(bench, position);
  if (opening.anchor.element === element)
    throw new Refusal(`"${id}" cannot be placed relative to itself.`, "Choose another element.");
  const removal = removeWithLine(scene.source, slot);
  if (opening.offset > slot.start && opening.offset < slot.end)
    throw new Refusal(`"${id}" cannot move into itself.`, "Choose an element outside it.");
  refuseInSeries(opening.parent, element.tag);
  refuseInSvg(
    scene.found.find(({ node }) => node === opening.parent),
    element.tag,
  );
  refuseOutOfScope(target, slot.wrapper ?? element.path, opening);
  const splices = [removal, opening.write(movedCode(scene, slot, opening.indent))];
  const unchanged =
    (opening.offset >= removal.start && opening.offset <= removal.end) ||
    applySplices(scene.source, splices) === scene.source;
  if (unchanged) throw new Refusal(`"${id}" is already ${opening.words}.`, "Choose another place.");
  const along = slot.wrapper
    ? [`"${id}" is drawn by ${element.repetition ? "a .map" : "a condition"}, which moved with it.`]
    : [];
  return {
    splices,
    receipt: `Moved ${elementInWords(described)} ${opening.words}.`,
    changedElementIds: [id],
    notes: along,
  };
}

/** A moved element may only use names that are in scope at its new place. */
function refuseOutOfScope({ element, described }: Target, moved: NodePath, opening: Opening): void {
  moved.traverse({
    ReferencedIdentifier(reference: NodePath) {
      const name = (reference.node as t.Identifier | t.JSXIdentifier).name;
      const binding = element.path.scope.getBinding(name) ?? reference.scope.getBinding(name);
      if (!binding || binding.path.findParent((parent) => parent === moved)) return;
      if (opening.scope.getBinding(name) === binding) return;
      throw new Refusal(
        `"${described.elementId}" uses ${name.slice(0, 40)}, which does not exist at the new place.`,
        "Choose a place in the same component or .map, or edit the scene's code.",
      );
    },
  });
}

function movedCode(scene: Scene, range: { readonly start: number; readonly end: number }, indent: string): string {
  const shifted = indentSplices(scene, range, indent).map(({ start, end, text }) => ({
    start: start - range.start,
    end: end - range.start,
    text,
  }));
  return applySplices(scene.source.slice(range.start, range.end), shifted);
}
