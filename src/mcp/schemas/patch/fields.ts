import { z } from "zod";
import type { ElementChanges } from "../../../../sandbox/code/elements/patch/patch.ts";

/** The fields that several patch operations take. */

/** More than any style or prop is, and so that no sum of them is infinite. */
const MAX_NUMBER = 1e9;
const NumberValue = z.number().min(-MAX_NUMBER).max(MAX_NUMBER);
const Value = z.union([z.string().max(4_000), NumberValue]);
const ElementId = z.string().max(80);

export const Selector = z
  .strictObject({
    elementId: ElementId.optional().describe("Its id."),
    label: z.string().max(200).optional().describe("What it says on screen."),
    type: z.string().max(80).optional().describe("text, image, shape, group, a component or a tag."),
    index: z.number().int().min(0).max(9_999).optional().describe("Which that fits, from 0."),
  })
  .optional()
  .describe("Which element.");

export const position = z
  .strictObject({
    before: ElementId.optional().describe("An id."),
    after: ElementId.optional().describe("An id."),
    inside: ElementId.optional().describe("Id of its new parent."),
  })
  .optional()
  .describe("Where it goes: one of these.");

export const repetition = z
  .number()
  .int()
  .min(0)
  .max(9_999)
  .optional()
  .describe("One of an element repeated by .map, from 0.");

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
  style: pairs("property", "As React spells it: fontSize.", Value.describe('CSS, or a step: "*1.5", "+=12", "+20%".'))
    .optional()
    .describe("Style properties to set."),
  props: pairs(
    "name",
    "Of a component or tag: sizePx.",
    z.union([z.string().max(4_000), NumberValue, z.boolean()]).describe("Its value."),
  )
    .optional()
    .describe("Props to set."),
  remove: z
    .array(z.string().max(80))
    .max(20)
    .optional()
    .describe("To take away: style properties; of animate enter, exit, emphasis, all."),
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
    ...(style || remove.length > 0 ? { style: { ...asRecord("property", style), ...removed } } : {}),
    ...(props ? { props: asRecord("name", props) } : {}),
  };
}

function asRecord<K extends string, V>(key: K, pairs: readonly ({ [Name in K]: string } & { value: V })[] = []) {
  return Object.fromEntries(pairs.map((pair) => [pair[key], pair.value])) as Record<string, V>;
}
