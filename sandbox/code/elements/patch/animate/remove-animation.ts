import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import { startsItsLine } from "../../source/code-style.ts";
import { propertyName } from "../../source/literal.ts";
import { printJsxText } from "../../source/print.ts";
import { type Scene, sourceOf } from "../../source/scene.ts";
import type { Splice } from "../../source/splice.ts";
import type { Change } from "../patch.ts";
import { editList } from "../place/list-splices.ts";
import type { Target } from "../target.ts";
import { capitalised, elementInWords } from "../words.ts";
import { codeAnimations } from "./code-animations.ts";
import { settledText } from "./settled-text.ts";
import { withoutFactor, withoutFunctions } from "./without-animation.ts";
import { type WrittenAnimation, writtenAnimations } from "./written-animations.ts";

/** Whether it was asked for, is a further one of what was asked for, or gives way to another. */
type Why = "asked" | "further" | "replaced";

/** Takes one animation away that a patch wrote; for several the code is read anew after each. Empty receipt where none is left. */
export function removeAnimation(target: Target, wanted: string, why: Why): Change {
  const isReplaced = why === "replaced";
  const { scene, element, described } = target;
  const all = writtenAnimations(element, described.elementId, scene.source);
  const [first] = all.filter((each) => fits(each, wanted));
  const done = { changedElementIds: [described.elementId], notes: [] as string[] };
  if (!first) {
    if (why !== "asked") return { splices: [], receipt: "", ...done };
    const byCode = codeAnimations(element, described.elementId);
    throw new Refusal(
      `"${described.elementId}" has no ${wanted === "all" ? "animation" : `animation ${JSON.stringify(wanted.slice(0, 40))}`} that a patch wrote.`,
      all.length > 0 || byCode.length === 0
        ? `It has: ${all.map(inWords).join(", ") || "none"}.`
        : `Its own code moves ${byCode.map(({ property, name, line }) => `${property} (${name}, line ${line})`).join(", ")}: set the property with update, or change that code with edit_code.`,
    );
  }
  const notes = isReplaced ? [`The ${inWords(first)} it had is replaced.`] : [];
  const receipt = isReplaced ? "" : `${capitalised(elementInWords(described))} has no ${inWords(first)} any more.`;
  return { ...done, splices: splicesFor(target, first), receipt, notes };
}

function fits({ phase, name }: WrittenAnimation, wanted: string): boolean {
  return wanted === "all" || wanted === phase || wanted === name || wanted === `${phase} ${name}`;
}

function inWords({ phase, name }: WrittenAnimation): string {
  return `${phase} ${name}`;
}

function splicesFor(target: Target, animation: WrittenAnimation): Splice[] {
  const { scene } = target;
  const users = [...new Set(animation.references.map((reference) => userOf(reference, target)))];
  const byObject = new Map<t.ObjectExpression, (t.ObjectProperty | t.SpreadElement)[]>();
  const splices: Splice[] = [];
  for (const user of users) {
    if (user.isJSXAttribute()) splices.push(...attributeSplices(target, user, animation.constant));
    else if (user.isJSXExpressionContainer()) splices.push(childSplice(target, user.node, animation.constant));
    else if (user.isObjectProperty() || user.isSpreadElement()) {
      const kept = user.isObjectProperty() ? keptValue(scene, user.node, animation.constant) : undefined;
      const value = user.isObjectProperty() ? user.node.value : undefined;
      if (kept !== undefined && value) splices.push({ start: value.start ?? 0, end: value.end ?? 0, text: kept });
      else if (t.isObjectExpression(user.parent))
        byObject.set(user.parent, [...(byObject.get(user.parent) ?? []), user.node]);
    } else throw cannotUndo(target, animation);
  }
  for (const [object, removed] of byObject) splices.push(...withoutEntries(target, object, removed));
  return [...splices, statementSplice(scene, animation.declaration.node)];
}

/** The style property, spread, attribute or child that reads the animation. */
function userOf(reference: NodePath, target: Target): NodePath {
  const user = reference.findParent((parent) => {
    if (parent.isSpreadElement() || parent.isJSXAttribute()) return true;
    if (parent.isJSXExpressionContainer()) return parent.parent === target.element.node;
    return parent.isObjectProperty() && parent.parentPath.parentPath?.isSpreadElement() !== true && isOutermost(parent);
  });
  return user ?? reference;
}

/** Of objects inside each other the outer one: a value for one repetition stands in an object of its own. */
function isOutermost(property: NodePath): boolean {
  return property.findParent((parent) => parent.isSpreadElement()) === null;
}

function keptValue(scene: Scene, { key, value }: t.ObjectProperty, constant: string): string | undefined {
  const name = t.isIdentifier(key) ? key.name : "";
  if (name === "opacity") return t.isExpression(value) ? withoutFactor(scene, value, constant) : undefined;
  if (/^(transform|filter)$/.test(name) && t.isTemplateLiteral(value)) return withoutFunctions(scene, value, constant);
  return undefined;
}

function attributeSplices(target: Target, attribute: NodePath<t.JSXAttribute>, constant: string): Splice[] {
  const { scene, element } = target;
  const name = propertyName(attribute.node);
  if (name === "strokeDashoffset") {
    const drawing = new Set(["pathLength", "strokeDasharray", "strokeDashoffset"]);
    return element.node.openingElement.attributes.flatMap((each) =>
      t.isJSXAttribute(each) && drawing.has(propertyName(each) ?? "") ? [withGap(scene, each)] : [],
    );
  }
  const { value } = attribute.node;
  const settled = t.isJSXExpressionContainer(value) ? settledText(value.expression, constant) : undefined;
  if (typeof settled === "number" && value)
    return [{ start: value.start ?? 0, end: value.end ?? 0, text: `{${settled}}` }];
  // The style may be spread from elsewhere with the animation's own after it, `{...styles.title, opacity}`.
  return [];
}

function childSplice(target: Target, container: t.JSXExpressionContainer, constant: string): Splice {
  const { expression } = container;
  const range = { start: container.start ?? 0, end: container.end ?? 0 };
  const settled = settledText(expression, constant);
  if (settled !== undefined) return { ...range, text: printJsxText(String(settled), target.scene.style) };
  const typed =
    t.isCallExpression(expression) && t.isMemberExpression(expression.callee) ? expression.callee.object : undefined;
  if (t.isIdentifier(typed)) return { ...range, text: `{${sourceOf(target.scene, typed)}}` };
  throw new Refusal(
    `The text of "${target.described.elementId}" was changed by hand since it was animated.`,
    "Give it a plain text with update first.",
  );
}

/** A style object that held nothing else goes with its attribute. */
function withoutEntries(
  { scene, element }: Target,
  object: t.ObjectExpression,
  removed: readonly (t.ObjectProperty | t.SpreadElement)[],
): Splice[] {
  const style = element.node.openingElement.attributes.find(
    (attribute) =>
      t.isJSXAttribute(attribute) &&
      t.isJSXExpressionContainer(attribute.value) &&
      attribute.value.expression === object,
  );
  if (style && object.properties.every((property) => removed.some((each) => each === property)))
    return [withGap(scene, style)];
  const list = {
    entries: object.properties,
    open: object.start ?? 0,
    close: (object.end ?? 0) - 1,
    spaced: scene.style.spaceInBraces,
  };
  return editList(scene, list, removed, []);
}

function withGap({ source }: Scene, node: t.Node): Splice {
  const start = node.start ?? 0;
  return { start: start - (/\s*$/.exec(source.slice(0, start))?.[0].length ?? 0), end: node.end ?? 0, text: "" };
}

/** With its whole line, where it has one. */
function statementSplice({ source }: Scene, statement: t.Node): Splice {
  const start = statement.start ?? 0;
  const end = statement.end ?? 0;
  if (!startsItsLine(source, start))
    return { start, end: end + (/^[ \t]*/.exec(source.slice(end))?.[0].length ?? 0), text: "" };
  const before = /\r?\n[ \t]*$/.exec(source.slice(0, start))?.[0].length ?? 0;
  return { start: start - before, end, text: "" };
}

function cannotUndo({ described }: Target, animation: WrittenAnimation): Refusal {
  return new Refusal(
    `The ${inWords(animation)} of "${described.elementId}" was changed by hand since a patch wrote it.`,
    "Change it in the scene's code with edit_code.",
  );
}
