import * as t from "@babel/types";
import { indentAt, startsItsLine } from "../../source/code-style.ts";
import { attributeOf } from "../../source/element-name.ts";
import { outerRange } from "../../source/outer-range.ts";
import { printPropertyKey } from "../../source/print.ts";
import type { Scene } from "../../source/scene.ts";
import { insertion, type Splice } from "../../source/splice.ts";
import type { StylePlace } from "../../source/style-place.ts";
import { type CommaList, editList } from "../place/list-splices.ts";
import type { Target } from "../target.ts";
import type { StyleLookup } from "./style-lookup.ts";

/** One property of the element's style as it should become. */
export interface StyleWrite {
  readonly key: string;
  readonly lookup: StyleLookup;
  /** The value's code; undefined removes the property. */
  readonly code: string | undefined;
  /** Written as `...code` at the end, for values that hold for one repetition only. */
  readonly spread?: true;
}

/** Properties whose values are fixed words: TypeScript must see the word itself and not a `string`. */
const wordValued = new Set(
  "alignContent alignItems alignSelf justifyContent justifyItems justifySelf position display textAlign flexDirection flexWrap whiteSpace overflow overflowX overflowY textTransform fontStyle objectFit boxSizing visibility pointerEvents mixBlendMode wordBreak overflowWrap writingMode direction float clear isolation backfaceVisibility transformStyle transformBox textAnchor dominantBaseline strokeLinecap strokeLinejoin fillRule tableLayout hyphens textWrap fontVariantNumeric fontKerning".split(
    " ",
  ),
);

/** A bare word in code without a type annotation would widen to `string`. */
export function keepWord(key: string, code: string, typed: boolean): string {
  return !typed && wordValued.has(key) && /^["']/.test(code) ? `${code} as const` : code;
}

export function styleSplices(target: Target, place: StylePlace, writes: readonly StyleWrite[]): Splice[] {
  if (writes.length === 0) return [];
  if (place.form === "own") return inOwnObject(target.scene, place, writes);
  const codes = writes.map((write) => entryCode(target.scene, { ...write, code: write.code ?? "undefined" }));
  if (place.form === "elsewhere") return overElsewhere(target.scene, place.expression, codes);
  const pad = target.scene.style.spaceInBraces ? " " : "";
  return [appendAttribute(target, `style={{${pad}${codes.join(", ")}${pad}}}`)];
}

/** After the last attribute, on its own line if the others are. Starts with the space before it. */
export function appendAttribute({ scene, element }: Target, code: string): Splice {
  const { attributes, name, typeParameters } = element.node.openingElement;
  const last = attributes.at(-1);
  const at = last?.end ?? typeParameters?.end ?? name.end ?? 0;
  const ownLine = last && startsItsLine(scene.source, last.start ?? 0);
  return insertion(
    at,
    ownLine ? `${scene.style.newline}${indentAt(scene.source, last.start ?? 0)}${code}` : ` ${code}`,
  );
}

/** Whether attributes are spread into the element, so that a style written there hides one that comes with them. */
export function hasSpreadStyle({ element }: Target): boolean {
  return (
    !attributeOf(element.node, "style") &&
    element.node.openingElement.attributes.some((attribute) => t.isJSXSpreadAttribute(attribute))
  );
}

function inOwnObject(scene: Scene, place: StylePlace & { form: "own" }, writes: readonly StyleWrite[]): Splice[] {
  const list = braces(place.object, scene);
  const appended: string[] = [];
  const removed: t.ObjectProperty[] = [];
  const splices = writes.flatMap((write) => {
    const { property, overridden } = write.lookup;
    if (!property || write.spread) {
      if (write.code !== undefined || write.lookup.expression)
        appended.push(entryCode(scene, { ...write, code: write.code ?? "undefined" }, place.typed));
      return [];
    }
    if (write.code !== undefined && !overridden) return [replaceProperty(scene, property, write, place.typed)];
    removed.push(property);
    if (write.code !== undefined) appended.push(entryCode(scene, write, place.typed));
    return [];
  });
  return [...splices, ...editList(scene, list, removed, appended)];
}

function replaceProperty(scene: Scene, property: t.ObjectProperty, write: StyleWrite, typed: boolean): Splice {
  const { value } = property;
  if (property.shorthand)
    return { start: property.start ?? 0, end: property.end ?? 0, text: entryCode(scene, write, typed) };
  // The words `as const` after a literal stay where they are.
  const inner = t.isTSAsExpression(value) && t.isLiteral(value.expression) ? value.expression : value;
  const stays = inner !== value;
  return {
    ...outerRange(scene.source, inner),
    text: keepWord(write.key, write.code ?? "", typed || stays),
  };
}

function overElsewhere(scene: Scene, expression: t.Expression, codes: readonly string[]): Splice[] {
  const pad = scene.style.spaceInBraces ? " " : "";
  const simple = t.isIdentifier(expression) || t.isMemberExpression(expression) || t.isCallExpression(expression);
  const [open, close] = simple || isParenthesised(expression) ? ["", ""] : ["(", ")"];
  const { start, end } = outerRange(scene.source, expression);
  return [insertion(start, `{${pad}...${open}`), insertion(end, `${close}, ${codes.join(", ")}${pad}}`)];
}

function isParenthesised(expression: t.Node): boolean {
  return Boolean(expression.extra?.parenthesized);
}

function entryCode(scene: Scene, { key, code, spread }: StyleWrite, typed = true): string {
  return spread ? `...${code}` : `${printPropertyKey(key, scene.style)}: ${keepWord(key, code ?? "undefined", typed)}`;
}

function braces(object: t.ObjectExpression, scene: Scene): CommaList {
  return {
    entries: object.properties,
    open: object.start ?? 0,
    close: (object.end ?? 0) - 1,
    spaced: scene.style.spaceInBraces,
  };
}
