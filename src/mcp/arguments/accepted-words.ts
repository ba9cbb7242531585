import type { JsonSchema } from "./json-schema.ts";

/** What a schema accepts, as one would tell it: `a whole number from 1 to 60`. */
export function acceptedWords(schema: JsonSchema): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(acceptedWords))].join(", or ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.length === 1 ? String(schema.enum[0]) : `one of ${schema.enum.join(", ")}`;
  switch (schema.type) {
    case "string":
      return `text${sized(schema.minLength, schema.maxLength, "character")}`;
    case "integer":
    case "number":
      return `${kindOfNumber(schema)}${range(schema)}`;
    case "boolean":
      return "true or false";
    case "array":
      return `a list${sized(schema.minItems, schema.maxItems, "item")}${schema.items ? `, each ${acceptedWords(schema.items)}` : ""}`;
    case "object":
      return objectWords(schema);
    default:
      return "another value";
  }
}

function kindOfNumber({ type, multipleOf }: JsonSchema): string {
  if (multipleOf === 2) return "an even whole number";
  return type === "integer" ? "a whole number" : "a number";
}

function range({ minimum, maximum, exclusiveMinimum }: JsonSchema): string {
  const [from, to] = [real(minimum), real(maximum)];
  if (from !== undefined && to !== undefined) return ` from ${from} to ${to}`;
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum}${to === undefined ? "" : `, up to ${to}`}`;
  if (from !== undefined) return ` from ${from} up`;
  return to === undefined ? "" : ` up to ${to}`;
}

/** zod writes the bounds of safe integers where a schema has none of its own. */
function real(bound: number | undefined): number | undefined {
  return bound === undefined || Math.abs(bound) >= Number.MAX_SAFE_INTEGER ? undefined : bound;
}

function sized(from: number | undefined, to: number | undefined, unit: string): string {
  if (to !== undefined) return ` of ${from ? `${from} to ` : "at most "}${to.toLocaleString("en-US")} ${unit}s`;
  return from ? ` of at least ${from} ${unit}${from === 1 ? "" : "s"}` : "";
}

function objectWords({ properties = {}, required = [] }: JsonSchema): string {
  const names = Object.keys(properties);
  if (names.length === 0) return "an object";
  const optional = names.filter((name) => !required.includes(name));
  const needed = required.length > 0 ? `an object with ${required.join(", ")}` : "an object";
  return optional.length > 0
    ? `${needed}${required.length > 0 ? " and, if wanted," : " of"} ${optional.join(", ")}`
    : needed;
}
