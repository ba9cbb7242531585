import { z } from "zod";
import { PictureFields } from "./answers/kept-picture.ts";
import type { Tool } from "./tool.ts";

type JsonSchema = Record<string, unknown>;

/** Over HTTP there is a server for each request, and the schemas of all tools take milliseconds. */
const known = new WeakMap<Tool, ReturnType<typeof described>>();

/** A tool as `tools/list` shows it: its schemas without what no agent acts on, as the list has a token budget. */
export function advertised(tool: Tool) {
  const advert = known.get(tool) ?? described(tool);
  known.set(tool, advert);
  return advert;
}

function described({ name, title, description, effect, input, output, pictured }: Tool) {
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
const LEFT_OUT = new Set(["$schema", "minLength", "minItems"]);

function leanSchema(shape: Record<string, z.ZodType>, io: "input" | "output") {
  return shorten(z.toJSONSchema(z.strictObject(shape), { io })) as JsonSchema & { type: "object" };
}

function shorten(value: unknown, isNameOfProperty = false): unknown {
  if (Array.isArray(value)) return value.map((item) => shorten(item));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) =>
    isNameOfProperty ? !isUnlisted(inner) : !(LEFT_OUT.has(key) || isOpen(key, inner)),
  );
  if (!isNameOfProperty && "listed" in value) return shorten(asListed(value as JsonSchema & Listed));
  const short = Object.fromEntries(
    kept.map(([key, inner]) => [
      !isNameOfProperty && key === "oneOf" ? "anyOf" : key,
      shorten(inner, !isNameOfProperty && key === "properties"),
    ]),
  );
  return isNameOfProperty ? short : withLimitInWords(short);
}

/** Of a shape that is told whole elsewhere, the main fields; of several shapes, the one that every model writes. All are taken. */
interface Listed {
  readonly listed: readonly string[] | number;
}

function asListed({ listed, properties, anyOf, ...schema }: JsonSchema & Listed): JsonSchema {
  if (typeof listed === "number") return { ...(anyOf as JsonSchema[])[listed], ...schema };
  const kept = Object.entries(properties ?? {}).filter(([name]) => listed.includes(name));
  return { ...schema, properties: Object.fromEntries(kept) };
}

/** Some clients drop `maxLength`, which their model's dialect does not know; words reach every model, so a limit is told in them alone. */
function withLimitInWords({ maxLength, ...schema }: JsonSchema): JsonSchema {
  const { type, description } = schema;
  if (type !== "string" || typeof maxLength !== "number")
    return maxLength === undefined ? schema : { ...schema, maxLength };
  if (description === undefined || maxLength === MAX_ID_CHARS || maxLength > MAX_TOLD_CHARS) return schema;
  return { ...schema, description: `${description} (max ${maxLength})` };
}

/** Of ids, which come from answers, and of words and colours, which are far below. */
const MAX_ID_CHARS = 80;
/** Nobody writes more by chance; where one might, the description says how much goes in. */
const MAX_TOLD_CHARS = 60;

/** Taken, and said elsewhere in fewer words. */
function isUnlisted(property: unknown): boolean {
  return typeof property === "object" && property !== null && "listed" in property && property.listed === false;
}

/** `additionalProperties: {}` is what leaving it out means. */
function isOpen(key: string, value: unknown): boolean {
  return (
    key === "additionalProperties" && typeof value === "object" && value !== null && Object.keys(value).length === 0
  );
}
