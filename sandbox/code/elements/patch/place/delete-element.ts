import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import { sourceOf } from "../../source/scene.ts";
import { insertion, type Splice } from "../../source/splice.ts";
import type { Change } from "../patch.ts";
import type { Target } from "../target.ts";
import { repetitionTest } from "../unroll/repetition-index.ts";
import { repetitionInWords, repetitionNotes } from "../update/update-element.ts";
import { elementInWords } from "../words.ts";
import { editList } from "./list-splices.ts";
import { conditionAround, removeWithLine, slotOf } from "./slot.ts";

/** Removes an element with everything inside it. Imports and constants that it used stay. */
export function deleteElement(target: Target): Change {
  const { described, repetition } = target;
  const { splices, notes } = repetition === undefined ? deleteAll(target) : deleteOne(target);
  return {
    splices,
    receipt: `Deleted ${elementInWords(described)}${repetitionInWords(target)}.`,
    changedElementIds: [described.elementId],
    notes: [
      ...notes,
      ...repetitionNotes(target).map((note) =>
        note.replace("change. Give", "are gone. Give").replace("change.", "are without it."),
      ),
    ],
  };
}

function deleteAll(target: Target): { splices: Splice[]; notes: string[] } {
  const { scene, element, described } = target;
  const { path, node } = element;
  const slot = slotOf(element);
  const own = { start: node.start ?? 0, end: node.end ?? 0 };
  if (slot.form === "root")
    throw new Refusal(
      `"${described.elementId}" is the outermost element of its component; without it there is nothing to draw.`,
      "Delete the elements inside it, or the scene.",
    );
  if (slot.form === "child" && !slot.wrapper) return { splices: [removeWithLine(scene.source, own)], notes: [] };
  if (conditionAround(path))
    return {
      splices: [{ ...own, text: "null" }],
      notes: ["It was one branch of a condition; the other branch stays."],
    };
  const list = path.parentPath;
  if (list.isArrayExpression()) {
    const entries = list.node.elements.filter((entry) => entry !== null);
    return {
      splices: editList(
        scene,
        { entries, open: list.node.start ?? 0, close: (list.node.end ?? 0) - 1, spaced: false },
        [node],
        [],
      ),
      notes: [],
    };
  }
  if (slot.form === "value")
    return { splices: [{ ...own, text: "null" }], notes: [`It was held by ${slot.holder}, which is now null.`] };
  // `{label ?? <b>none</b>}`: the left side is drawn without it too.
  if (path.parentPath.isLogicalExpression() && path.parentPath.node.operator !== "&&")
    return {
      splices: [{ ...own, text: "null" }],
      notes: [`What is before the ${path.parentPath.node.operator} stays.`],
    };
  if (holdsOnlyThis(target, slot.wrapper?.node)) return { splices: [removeWithLine(scene.source, slot)], notes: [] };
  return { splices: [{ ...own, text: "null" }], notes: [] };
}

/** `{show && <X/>}` and `{items.map(() => <X/>)}` are removed whole; if they hold a second element, only this one is. */
function holdsOnlyThis({ scene }: Target, wrapper: t.Node | undefined): boolean {
  if (!wrapper) return false;
  const outermost = scene.found.filter(({ node, parent }) => {
    const inWrapper = (node.start ?? 0) >= (wrapper.start ?? 0) && (node.end ?? 0) <= (wrapper.end ?? 0);
    return inWrapper && !(parent && (parent.node.start ?? 0) >= (wrapper.start ?? 0));
  });
  return outermost.length === 1;
}

function deleteOne(target: Target): { splices: Splice[]; notes: string[] } {
  const { node, path } = target.element;
  const test = repetitionTest(target);
  if (testsBefore(target).includes(test.code))
    throw new Refusal(
      `Repetition ${target.repetition} of "${target.described.elementId}" is deleted already.`,
      "Give another repetition.",
    );
  const asChild = path.parentPath.isJSXElement() || path.parentPath.isJSXFragment();
  // Beside `&&` the condition would otherwise be read as part of the test.
  const [open, close] = asChild ? ["{", "}"] : path.parentPath.isLogicalExpression() ? ["(", ")"] : ["", ""];
  return {
    splices: [
      ...test.splices,
      insertion(node.start ?? 0, `${open}${test.code} ? null : `),
      ...(close ? [insertion(node.end ?? 0, close)] : []),
    ],
    notes: ["The other repetitions stay."],
  };
}

/** `i === 0` of `i === 0 ? null : <p/>`, as deleting single repetitions leaves it. */
function testsBefore({ scene, element }: Target): string[] {
  const tests: string[] = [];
  for (let path: NodePath = element.path; path.key === "alternate" && path.parentPath; path = path.parentPath) {
    const { node } = path.parentPath;
    if (t.isConditionalExpression(node) && t.isNullLiteral(node.consequent)) tests.push(sourceOf(scene, node.test));
  }
  return tests;
}
