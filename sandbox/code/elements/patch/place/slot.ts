import type { NodePath } from "@babel/traverse";
import type * as t from "@babel/types";
import { indentAt, startsItsLine } from "../../source/code-style.ts";
import type { FoundElement } from "../../source/scene.ts";
import type { Splice } from "../../source/splice.ts";

/** The range of source that represents an element among its siblings. */
export type Slot =
  /** A child of another element: the element itself, or the `{...}` around it (`wrapper`) when it is conditional or repeated. */
  | {
      readonly form: "child";
      readonly start: number;
      readonly end: number;
      readonly parent: NodePath;
      readonly wrapper?: NodePath;
    }
  /** What a component returns. */
  | { readonly form: "root" }
  /** Given to a prop, or kept in a variable. */
  | { readonly form: "value"; readonly holder: string };

export function slotOf(element: FoundElement): Slot {
  let path: NodePath = element.path;
  for (;;) {
    const parent: NodePath | null = path.parentPath;
    if (!parent) return { form: "value", holder: "a variable" };
    if ((parent.isJSXElement() || parent.isJSXFragment()) && path.listKey === "children") {
      const wrapper = path.node === element.node ? undefined : path;
      return {
        form: "child",
        start: path.node.start ?? 0,
        end: path.node.end ?? 0,
        parent,
        ...(wrapper && { wrapper }),
      };
    }
    if (parent.isJSXAttribute()) return { form: "value", holder: `the prop ${String(parent.node.name.name)}` };
    if (parent.isVariableDeclarator()) return { form: "value", holder: "a variable" };
    if (parent.isFunction() && parent.node !== element.repetition?.callback.node) return { form: "root" };
    path = parent;
  }
}

/** Removes a range, with its lines if nothing else is on them. */
export function removeWithLine(source: string, range: { readonly start: number; readonly end: number }): Splice {
  const restOfLine = /^[ \t]*\r?\n/.exec(source.slice(range.end))?.[0];
  if (restOfLine === undefined || !startsItsLine(source, range.start))
    return { start: range.start, end: range.end, text: "" };
  return { start: range.start - indentAt(source, range.start).length, end: range.end + restOfLine.length, text: "" };
}

/** The condition around an element, if the element is one of its branches. */
export function conditionAround(path: NodePath): NodePath<t.ConditionalExpression> | undefined {
  const { parentPath } = path;
  return parentPath?.isConditionalExpression() && path.key !== "test" ? parentPath : undefined;
}
