import * as t from "@babel/types";
import { Refusal } from "../refusal.ts";
import type { FoundElement, Scene } from "../source/scene.ts";
import { animateElement, splitAnimation } from "./animate/animate-element.ts";
import { removeAnimation } from "./animate/remove-animation.ts";
import type { Change, PatchOf, PatchOperation, Position, SinglePatch } from "./patch.ts";
import { addElement } from "./place/add-element.ts";
import { deleteElement } from "./place/delete-element.ts";
import { moveElement } from "./place/move-element.ts";
import { locate, type Target, type Workbench } from "./target.ts";
import { unrollRepetition } from "./unroll/unroll-repetition.ts";
import { drawsChildren } from "./update/component-takes.ts";
import { updateElement } from "./update/update-element.ts";

/** What one operation does. Methods, so that the table can be read with any operation's patch. */
interface PatchKind<P extends SinglePatch> {
  /** The simpler patches it consists of, in order; itself when absent. */
  steps?(patch: P): SinglePatch[];
  apply(bench: Workbench, patch: P): Change;
}

/** Every operation. One that `SinglePatch` names and this table lacks does not compile. */
const operations: { readonly [Operation in PatchOperation]: PatchKind<PatchOf<Operation>> } = {
  update: {
    apply: (bench, { selector, repetition, changes, everyRepetition }) =>
      onTarget(locate(bench, selector, repetition), (target) => updateElement(target, changes, everyRepetition)),
  },
  add: {
    apply: (bench, patch) => addElement(bench, patch.changes, patch.position ?? inside(bench, patch)),
  },
  delete: {
    apply: (bench, { selector, repetition }) => deleteElement(locate(bench, selector, repetition)),
  },
  move: {
    apply: (bench, { selector, position }) => moveElement(bench, locate(bench, selector), position),
  },
  animate: {
    steps: (patch) => splitAnimation(patch.changes).map((changes) => ({ ...patch, changes })),
    apply: (bench, { selector, repetition, changes }) =>
      onTarget(locate(bench, selector, repetition), (target) => {
        const [removed] = changes.remove ?? [];
        if (removed !== undefined) return removeAnimation(target, removed, changes.further ? "further" : "asked");
        if (changes.replace === undefined) return animateElement(target, changes);
        // For one repetition the code stands beside that of the others, which keep theirs.
        const isOne = target.repetition !== undefined;
        return removeAnimation(target, isOne ? "nothing" : changes.replace, "replaced");
      }),
  },
  unroll: {
    apply: (bench, { selector }) => unrollRepetition(bench, locate(bench, selector)),
  },
};

/** Says which repetition changed, so that a picture can point at it. */
function onTarget(target: Target, change: (target: Target) => Change): Change {
  return { ...change(target), repetition: target.repetition };
}

export const PATCH_OPERATIONS = Object.keys(operations);

export function stepsOf(patch: SinglePatch): SinglePatch[] {
  return kindOf(patch).steps?.(patch) ?? [patch];
}

export function changeFor(bench: Workbench, patch: SinglePatch): Change {
  return kindOf(patch).apply(bench, patch);
}

function kindOf({ operation }: SinglePatch): PatchKind<SinglePatch> {
  return operations[operation];
}

/** The element the selector names, else the outermost one of the component that is drawn. */
function inside(bench: Workbench, { selector }: PatchOf<"add">): Position {
  if (selector && Object.keys(selector).length > 0) return { inside: locate(bench, selector).described.elementId };
  const { scene, elements } = bench;
  const drawn = defaultExport(scene);
  const outermost = scene.found.filter((element) => !element.parent && drawsChildren(scene, element));
  const isDrawn = ({ path }: FoundElement) => path.findParent((parent) => parent.node === drawn) !== null;
  // A default export that only renders a local component has its outermost element in that component.
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
