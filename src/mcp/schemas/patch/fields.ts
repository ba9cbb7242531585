import { z } from "zod";
import type { ElementChanges } from "../../../../sandbox/code/elements/patch/patch.ts";

/** The fields that several patch operations take. */

const Value = z.union([z.string().max(4_000), z.number()]);
export const ElementId = z.string().max(200);

export const Selector = z
  .strictObject({
    elementId: ElementId.optional(),
    label: ElementId.optional(),
    type: z.string().max(80).optional().describe("text, image, shape, group, a component or a tag."),
    index: z.number().int().min(0).optional(),
  })
  .optional();

export const position = z
  .strictObject({ before: ElementId.optional(), after: ElementId.optional(), inside: ElementId.optional() })
  .optional();

export const repetition = z.number().int().min(0).optional().describe("One of an element repeated by .map, from 0.");

/** What an element is written with: members of `changes`. */
export const values = {
  text: z.string().max(4_000).optional(),
  style: z.record(z.string(), Value).optional().describe('Values, or steps: "*1.5", "+=12", "+20%".'),
  props: z.record(z.string(), z.union([Value, z.boolean()])).optional(),
  remove: z.array(z.string().max(80)).max(20).optional().describe("Style properties to take away."),
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
    ...(style || remove.length > 0 ? { style: { ...style, ...removed } } : {}),
    ...(props ? { props } : {}),
  };
}
