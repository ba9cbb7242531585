import type { SceneElement } from "../../check/diagnostic.ts";
import { type ElementSelector, selectElements } from "../find-elements.ts";
import { describeElements } from "../list-elements.ts";
import { planIds } from "../plan-ids.ts";
import { Refusal } from "../refusal.ts";
import type { Candidate } from "../saying.ts";
import { repetitionOf } from "../source/repetition.ts";
import { type FoundElement, readScene, type Scene } from "../source/scene.ts";
import type { MeasuredSize } from "./patch.ts";

/** A scene with its elements described, ready to be changed. */
export interface Workbench {
  readonly scene: Scene;
  readonly elements: readonly SceneElement[];
}

/** The one element an operation works on. */
export interface Target {
  readonly scene: Scene;
  readonly element: FoundElement;
  readonly described: SceneElement;
  /** 0-based; set when only one repetition of a `.map` is meant. */
  readonly repetition?: number;
  /** As it is drawn, where that was asked for. */
  readonly measured?: MeasuredSize | undefined;
}

/** Thrown where a selector fits more than one element, so that nothing is guessed. */
export class Ambiguity extends Error {
  readonly candidates: readonly Candidate[];

  constructor(candidates: readonly Candidate[]) {
    super("More than one element fits.");
    this.candidates = candidates;
  }
}

export function openWorkbench(source: string): Workbench {
  const scene = readScene(source);
  return { scene, elements: describeElements(scene, planIds(scene)) };
}

export function locate({ scene, elements }: Workbench, selector: ElementSelector, repetition?: number): Target {
  const found = selectElements(scene, elements, selector);
  if (found.found === "ambiguous") throw new Ambiguity(found.candidates);
  if (found.found === "none")
    throw new Refusal(`No element fits ${inWords(selector)}.`, suggestion(found.nearest, elements));
  const element = scene.found[elements.indexOf(found.element)];
  if (!element) throw new Error("Every described element is in the scene.");
  if (repetition !== undefined && found.repetition !== undefined && repetition !== found.repetition)
    throw new Refusal(
      `${inWords(selector)} names repetition ${found.repetition}, and repetition says ${repetition}.`,
      "Give one of the two.",
    );
  const one = repetition ?? found.repetition;
  if (one !== undefined) refuseUnknownRepetition(found.element, element, one);
  return { scene, element, described: found.element, ...(one !== undefined && { repetition: one }) };
}

function refuseUnknownRepetition(described: SceneElement, element: FoundElement, repetition: number): void {
  const id = described.elementId;
  if (!element.repetition)
    throw new Refusal(
      `"${id}" is not drawn by a .map, so it has no repetition ${repetition}.`,
      "Leave repetition out.",
    );
  if (repetitionOf(element.repetition.call))
    throw new Refusal(
      `"${id}" is drawn by a .map inside another .map, so a repetition of the inner one is in every turn of the outer one.`,
      "Unroll the element that the outer .map draws first, or edit the scene's code.",
    );
  const count = element.repetition.count;
  if (Number.isInteger(repetition) && repetition >= 0 && (count === undefined || repetition < count)) return;
  throw new Refusal(
    `"${id}" has no repetition ${repetition}.`,
    count === undefined ? "Count from 0." : `Use 0 to ${count - 1}.`,
  );
}

function inWords(selector: ElementSelector): string {
  const parts = Object.entries(selector).map(
    ([name, value]) => `${name} ${JSON.stringify(String(value).slice(0, 60))}`,
  );
  return parts.length > 0 ? parts.join(" and ") : "the selector";
}

function suggestion(nearest: SceneElement | undefined, elements: readonly SceneElement[]): string {
  const ids = elements.slice(0, 40).map((element) => element.elementId);
  const more = elements.length > ids.length ? ` and ${elements.length - ids.length} more` : "";
  const known = ids.length > 0 ? `Elements: ${ids.join(", ")}${more}.` : "The scene has no elements.";
  return nearest ? `Did you mean "${nearest.elementId}" (${nearest.type} '${nearest.label}')? ${known}` : known;
}
