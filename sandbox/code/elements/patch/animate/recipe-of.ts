import type { NodePath } from "@babel/traverse";
import type * as t from "@babel/types";
import type { FoundElement } from "../../source/scene.ts";
import type { Phase } from "./animation-name.ts";
import { enters, exits, type Looks, type Recipe } from "./recipes.ts";

/** Which of the known animations the uses of a constant come to; "own" where they were changed by hand. */
export function nameOfLooks(
  phase: Phase,
  constant: string,
  references: readonly NodePath[],
  element: FoundElement,
  source: string,
): string {
  const code = [...new Set(references.map((reference) => userOf(reference, element)))].map((node) =>
    compact(source.slice(node.start ?? 0, node.end ?? 0)),
  );
  const text = code.join(";");
  if (/strokeDashoffset=/.test(text)) return "draw";
  if (/\.slice\(0,Math\.round\(/.test(text)) return "typewriter";
  if (new RegExp(`Math\\.round\\([\\d.]+\\*${constant}\\)|\\([\\d.]+\\*${constant}\\)\\.to`).test(text))
    return "count-up";
  const recipes: Readonly<Record<string, Recipe>> = phase === "exit" ? exits : enters;
  const fitting = Object.entries(recipes).filter(([, { looks }]) => fits(looks(constant), text));
  const parts = (recipe: Recipe) => Object.keys(recipe.looks(constant)).length;
  return fitting.sort(([, a], [, b]) => parts(b) - parts(a))[0]?.[0] ?? "own";
}

/** The style property or attribute that reads it, or the child. */
function userOf(reference: NodePath, element: FoundElement): t.Node {
  const user = reference.findParent(
    (parent) => parent.isObjectProperty() || parent.isJSXAttribute() || parent.parentPath?.node === element.node,
  );
  return user?.node ?? reference.node;
}

/** A slide may also be of the fixed 60 pixels that patches wrote once. */
function fits({ opacity, translate, scale, rotate, blur, wipe }: Looks, text: string): boolean {
  const wanted = [
    ...(opacity ? [new RegExp(`opacity:[^;]*${escaped(opacity)}`)] : []),
    ...(translate ?? [])
      .filter((part) => part !== "0")
      .map((part) => new RegExp(`\\*\\$\\{${escaped(part)}\\}|\\(${escaped(part)}\\)\\*60`)),
    ...(scale ? [new RegExp(`scale(\\(|:\`)\\$\\{${escaped(scale)}\\}`)] : []),
    ...(rotate ? [new RegExp(`${escaped(rotate)}\\}deg`)] : []),
    ...(blur ? [new RegExp(`blur\\(\\$\\{${escaped(blur)}`)] : []),
    ...(wipe ? [new RegExp(`inset\\(0\\$\\{${escaped(wipe)}`)] : []),
  ];
  const isAlong =
    !translate ||
    (translate[0] === "0" ? /translateY\(|translate:`0(\$|calc)/ : /translateX\(|translate:`(\$|calc)/).test(text);
  return isAlong && wanted.every((pattern) => pattern.test(text));
}

function escaped(code: string): string {
  return compact(code).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function compact(code: string): string {
  return code.replace(/\s+/g, "");
}
