import { componentUses } from "../../list-elements.ts";
import { Refusal } from "../../refusal.ts";
import { repetitionOf } from "../../source/repetition.ts";
import { inSourceOrder, onceEach, type Splice } from "../../source/splice.ts";
import type { Change, ElementChanges } from "../patch.ts";
import type { Target } from "../target.ts";
import { elementInWords } from "../words.ts";
import { updateProps } from "./update-props.ts";
import { updateStyle } from "./update-style.ts";
import { updateText } from "./update-text.ts";

/** Text, style properties and props of one element, all at once. */
export function updateElement(found: Target, changes: ElementChanges, everyRepetition?: boolean): Change {
  refuseEmpty(changes);
  const target = { ...found, measured: changes.measured?.[found.described.elementId] };
  const parts = [
    ...(changes.text === undefined ? [] : [updateText(target, changes.text, everyRepetition)]),
    ...(changes.style ? [updateStyle(target, changes.style)] : []),
    ...(changes.props ? [updateProps(target, changes.props, everyRepetition)] : []),
  ];
  const { described } = target;
  const splices = onceEach(parts.flatMap((part) => part.splices));
  refuseConflict(splices, described.elementId);
  return {
    splices,
    receipt: `Updated ${elementInWords(described)}${repetitionInWords(target)}: ${parts.flatMap((part) => part.words).join(", ")}.`,
    changedElementIds: [described.elementId],
    notes: [...new Set([...parts.flatMap((part) => part.notes), ...repetitionNotes(target)])],
  };
}

/** Told whenever one change shows in several places. */
export function repetitionNotes({ element, described, repetition }: Target): string[] {
  const id = described.elementId;
  if (element.repetition && repetition === undefined) {
    const { count } = element.repetition;
    return [
      `"${id}" is drawn ${count === undefined ? "several times" : `${count} times`} by a .map: all of them change. Give repetition to change one, or unroll it.`,
    ];
  }
  const uses = componentUses(element);
  const isMapped = uses.some((use) => repetitionOf(use) !== undefined);
  if (uses.length < 2 && !isMapped) return [];
  const times = isMapped ? "several times by a .map" : `${uses.length} times`;
  return [`"${id}" is part of a component that is drawn ${times}: all of them change.`];
}

export function repetitionInWords({ repetition }: Target): string {
  return repetition === undefined ? "" : `, repetition ${repetition}`;
}

/** Two changes meet in the code where a text is also a prop, or where two properties share a value. */
function refuseConflict(splices: readonly Splice[], elementId: string): void {
  const sorted = inSourceOrder(splices);
  const conflict = sorted.some(({ start }, index) => start < (sorted[index - 1]?.end ?? 0));
  if (conflict)
    throw new Refusal(
      `Two of the changes of "${elementId}" write the same place in the code.`,
      "Send only one of them, or one after the other.",
    );
}

function refuseEmpty({ text, style, props }: ElementChanges): void {
  const count = Object.keys(style ?? {}).length + Object.keys(props ?? {}).length;
  if (text === undefined && count === 0)
    throw new Refusal("The update changes nothing.", "Give changes.text, changes.style or changes.props.");
}
