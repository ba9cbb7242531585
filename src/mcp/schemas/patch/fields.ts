import { z } from "zod";
import type { ElementChanges } from "../../../../sandbox/code/elements/patch/patch.ts";
import { cssDeclarations } from "./css-declarations.ts";

/** The fields that several patch operations take. */

/** More than any style or prop is, and so that no sum of them is infinite. */
const MAX_NUMBER = 1e9;
const NumberValue = z.number().min(-MAX_NUMBER).max(MAX_NUMBER);
const ElementId = z.string().max(80);

export const Selector = z
  .strictObject({
    elementId: ElementId.optional().describe("Its id."),
    label: z.string().max(200).optional().describe("Or its words."),
    type: z.string().max(80).optional().describe("Or text, shape, a component, a tag."),
    index: z.number().int().min(0).max(9_999).optional().describe("Which, from 0."),
  })
  .optional()
  .describe("Which element.");

export const position = z
  .strictObject({
    before: ElementId.optional().describe("An id."),
    after: ElementId.optional().describe("An id."),
    inside: ElementId.optional().describe("Id of the parent."),
  })
  .optional()
  .describe("One of these.");

export const repetition = z.number().int().min(0).max(9_999).optional().describe("Of a .map, from 0.");

/**
 * Pairs, since an object with any keys comes out of many clients' converters as an empty one. `{fontSize: 72}` is taken too: it
 * is what most agents write by themselves.
 */
function pairs<K extends string, V extends z.ZodType>(key: K, keyWords: string, value: V) {
  const pair = z.strictObject({ [key]: z.string().max(80).describe(keyWords), value } as {
    [Name in K]: z.ZodString;
  } & { value: V });
  const asPairs = (given: unknown) =>
    typeof given === "object" && given !== null && !Array.isArray(given)
      ? Object.entries(given).map(([name, inner]) => ({ [key]: name, value: inner }))
      : given;
  return z.preprocess(asPairs, z.array(pair).max(60));
}

/** What an element is written with: members of `changes`. */
export const values = {
  text: z.string().max(4_000).optional().describe("Its words."),
  style: z
    .union([
      z.string().max(4_000),
      pairs("property", "Such as fontSize.", z.union([z.string().max(4_000), NumberValue]).describe("CSS, or a step.")),
    ])
    .meta({ listed: 0 })
    .optional()
    .describe("CSS, or steps: fontSize: *1.5; color: #fff; top: +=12; width: +20%."),
  props: pairs(
    "name",
    "Such as sizePx.",
    z.union([z.string().max(4_000), NumberValue, z.boolean()]).describe("Its value."),
  )
    .optional()
    .describe("What to set."),
  remove: z.array(z.string().max(80)).max(20).optional().describe("Style names; or enter, exit, emphasis, all."),
};

export function writtenValues({
  text,
  style,
  props,
  remove = [],
}: z.infer<z.ZodObject<typeof values>>): ElementChanges {
  const removed = Object.fromEntries(remove.map((property) => [property, null]));
  return {
    ...(text === undefined ? {} : { text }),
    ...(style || remove.length > 0 ? { style: { ...styleValues(style), ...removed } } : {}),
    ...(props ? { props: asRecord("name", props) } : {}),
  };
}

/** `"72"` is the number 72: px where a length is meant, and the same elsewhere. */
function styleValues(style: z.infer<typeof values.style>) {
  const pairs = typeof style === "string" ? cssDeclarations(style) : style;
  return asRecord(
    "property",
    pairs?.map(({ property, value }) => ({ property, value: PLAIN_NUMBER.test(`${value}`) ? Number(value) : value })),
  );
}

const PLAIN_NUMBER = /^-?\d{1,9}(\.\d{1,9})?$/;

function asRecord<K extends string, V>(key: K, pairs: readonly ({ [Name in K]: string } & { value: V })[] = []) {
  return Object.fromEntries(pairs.map((pair) => [pair[key], pair.value])) as Record<string, V>;
}
