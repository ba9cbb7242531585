import * as t from "@babel/types";
import { isHostTag } from "./source/element-kind.ts";
import { attributeExpression, attributeOf, nounOf, ownWords, shorten } from "./source/element-name.ts";
import { literalPlace } from "./source/literal.ts";
import type { FoundElement } from "./source/scene.ts";

export const idAttribute = "data-element-id";

/** The id of an element. One made from an index, `card-${i}`, is called `card-*` and covers `card-0`, `card-1`... */
export type WrittenId =
  | { readonly form: "literal"; readonly id: string; readonly attribute: t.JSXAttribute }
  | { readonly form: "pattern"; readonly id: string; readonly attribute: t.JSXAttribute }
  | { readonly form: "computed"; readonly id: string; readonly attribute: t.JSXAttribute };

export function writtenId(element: FoundElement, source: string): WrittenId | undefined {
  const attribute = attributeOf(element.node, idAttribute);
  const expression = attribute && attributeExpression(attribute);
  if (!attribute || !expression) return undefined;
  const literal = literalPlace(expression, element.path)?.value;
  if (typeof literal === "string") return literal === "" ? undefined : { form: "literal", id: literal, attribute };
  if (t.isTemplateLiteral(expression)) {
    return { form: "pattern", id: expression.quasis.map((quasi) => quasi.value.cooked ?? "").join("*"), attribute };
  }
  return {
    form: "computed",
    id: `{${shorten(source.slice(expression.start ?? 0, expression.end ?? 0), 30)}}`,
    attribute,
  };
}

/** The repetition that an id such as `card-2` means under the pattern `card-*`. */
export function repetitionInId(pattern: string, id: string): number | undefined {
  const [before, after, ...more] = pattern.split("*");
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  if (!id.startsWith(before) || !id.endsWith(after)) return undefined;
  const middle = id.slice(before.length, id.length - after.length);
  return /^\d{1,4}$/.test(middle) ? Number(middle) : undefined;
}

/** A readable name to make an id from: `title`, `roots-of-a`, `glow-orb`. */
export function idStem(element: FoundElement, source: string): string {
  const label = attributeOf(element.node, "data-label");
  const given = label && t.isStringLiteral(label.value) ? slug(label.value.value) : "";
  if (given) return given;
  if (element.tag === "AbsoluteFill" && !element.parent) return "root";
  const noun = slug(nounOf(element));
  const named = !isHostTag(element.tag) || /^(h[1-3]|svg|g|img|image)$/.test(element.tag);
  const words = named || noun === "group" ? "" : slug(ownWords(element, source) ?? "");
  return words || noun || "element";
}

/** At most three words and 32 letters of a-z, 0-9; starts with a letter. */
function slug(text: string): string {
  const plain = text.includes("{") ? "" : text.normalize("NFKD").replace(/[\u0300-\u036f'’]/g, "");
  const words = plain
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const joined = words.slice(0, 3).join("-").slice(0, 32).replace(/-$/, "");
  return /^[a-z]/.test(joined) ? joined : "";
}

/** Hands out ids that nothing else in the scene has. */
export class IdPool {
  readonly #taken = new Set<string>();
  readonly #patterns: string[] = [];

  take(id: string): void {
    if (id.includes("*")) this.#patterns.push(id);
    this.#taken.add(id);
  }

  has(id: string): boolean {
    return this.#taken.has(id);
  }

  isFree(id: string): boolean {
    if (this.#taken.has(id)) return false;
    if (id.includes("*")) return ![...this.#taken].some((taken) => repetitionInId(id, taken) !== undefined);
    return !this.#patterns.some((pattern) => repetitionInId(pattern, id) !== undefined);
  }

  /** `stem`, or else `stem-2`, `stem-3`; for a repetition `stem-*`, `stem-2-*`. */
  draw(stem: string, repeated: boolean): string {
    for (let number = 1; ; number++) {
      const id = (number === 1 ? stem : `${stem}-${number}`) + (repeated ? "-*" : "");
      if (!this.isFree(id)) continue;
      this.take(id);
      return id;
    }
  }
}
