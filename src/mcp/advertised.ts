import { z } from "zod";
import { PictureFields } from "./answers/kept-picture.ts";
import type { Tool } from "./tool.ts";

type JsonSchema = Record<string, unknown>;

/** A tool as `tools/list` shows it: its schemas without what no agent acts on, as the list has a token budget. */
export function advertised({ name, title, description, effect, input, output, pictured }: Tool) {
  return {
    name,
    title,
    description,
    inputSchema: leanSchema(input, "input"),
    outputSchema: leanSchema(outputOf({ output, pictured }), "output"),
    annotations: {
      readOnlyHint: effect === "read",
      destructiveHint: effect === "delete",
      idempotentHint: effect === "read",
      openWorldHint: false,
    },
  };
}

/** What an answer's data may hold. */
export function outputOf({ output, pictured }: Pick<Tool, "output" | "pictured">): Tool["output"] {
  return pictured ? { ...output, picture: PictureFields.optional() } : output;
}

/** Says nothing an agent acts on: checked at the door all the same. */
const LEFT_OUT = new Set(["$schema", "minLength"]);

function leanSchema(shape: Record<string, z.ZodType>, io: "input" | "output") {
  return shorten(z.toJSONSchema(z.strictObject(shape), { io })) as JsonSchema & { type: "object" };
}

function shorten(value: unknown, isNameOfProperty = false): unknown {
  if (Array.isArray(value)) return value.map((item) => shorten(item));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => isNameOfProperty || !(LEFT_OUT.has(key) || isOpen(key, inner)),
  );
  // A shape that another tool tells whole is listed with its main fields only; all are taken.
  if (!isNameOfProperty && "listed" in value) return shorten(withFields(value, value.listed as readonly string[]));
  const short = Object.fromEntries(
    kept.map(([key, inner]) => [
      !isNameOfProperty && key === "oneOf" ? "anyOf" : key,
      shorten(inner, !isNameOfProperty && key === "properties"),
    ]),
  );
  return isNameOfProperty ? short : withLimitInWords(short);
}

function withFields({ listed: _, properties, ...schema }: JsonSchema, names: readonly string[]): JsonSchema {
  const kept = Object.entries(properties ?? {}).filter(([name]) => names.includes(name));
  return { ...schema, properties: Object.fromEntries(kept) };
}

/** Some clients drop `maxLength`, which their model's dialect does not know; words reach every model. */
function withLimitInWords(schema: JsonSchema): JsonSchema {
  const { type, maxLength, description } = schema;
  if (type !== "string" || typeof maxLength !== "number") return schema;
  if (maxLength === MAX_ID_CHARS) return withoutLimit(schema);
  return { ...schema, description: [description, `(max ${maxLength})`].filter(Boolean).join(" ") };
}

/** Of ids, which come from answers, and of words and colours, which are far below. */
const MAX_ID_CHARS = 80;

function withoutLimit({ maxLength: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** `additionalProperties: {}` is what leaving it out means. */
function isOpen(key: string, value: unknown): boolean {
  return (
    key === "additionalProperties" && typeof value === "object" && value !== null && Object.keys(value).length === 0
  );
}
