import type { z } from "zod";

type JsonSchema = Record<string, unknown>;
type Options = Parameters<z.ZodObject["~standard"]["jsonSchema"]["input"]>[0];

/** Says nothing an agent acts on: checked at the door all the same. The tool list has a token budget. */
const LEFT_OUT = new Set(["$schema", "minLength", "maxLength", "maxItems"]);

/** A zod schema that checks everything and advertises only what helps to call it right. */
export function leanSchema<S extends z.ZodObject>(schema: S): S {
  const standard = schema["~standard"];
  const { jsonSchema } = standard;
  const lean = {
    ...standard,
    jsonSchema: {
      input: (options: Options) => shorten(jsonSchema.input(options)) as JsonSchema,
      output: (options: Options) => shorten(jsonSchema.output(options)) as JsonSchema,
    },
  };
  return Object.create(schema, { "~standard": { value: lean, enumerable: true } }) as S;
}

function shorten(value: unknown, isNameOfProperty = false): unknown {
  if (Array.isArray(value)) return value.map((item) => shorten(item));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => isNameOfProperty || !(LEFT_OUT.has(key) || isOpen(key, inner)),
  );
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, shorten(inner, !isNameOfProperty && key === "properties")]),
  );
}

/** `additionalProperties: {}` is what leaving it out means. */
function isOpen(key: string, value: unknown): boolean {
  return (
    key === "additionalProperties" && typeof value === "object" && value !== null && Object.keys(value).length === 0
  );
}
