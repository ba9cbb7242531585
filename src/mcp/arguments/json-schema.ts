import { z } from "zod";

/** The part of JSON Schema that zod writes for our arguments. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

export type Path = readonly PropertyKey[];

export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema;
}

/** What may stand at a path of a value that may be wrong anywhere. Undefined where nothing may. */
export function schemaAt(schema: JsonSchema, value: unknown, path: Path): JsonSchema | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const choices = schema.anyOf ?? schema.oneOf;
  const discriminator = choices && rest.length === 0 ? discriminatorOf(choices, String(key)) : undefined;
  if (discriminator) return discriminator;
  const chosen = variantFor(schema, value);
  const inner = typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  const next =
    typeof key === "number"
      ? chosen.items
      : (ownProperty(chosen, String(key)) ??
        (isSchema(chosen.additionalProperties) ? chosen.additionalProperties : undefined));
  return next && schemaAt(next, inner, rest);
}

/** Of several shapes, the one that a value was meant to have: by its fixed words, then by its type. */
export function variantFor(schema: JsonSchema, value: unknown): JsonSchema {
  const choices = schema.anyOf ?? schema.oneOf;
  if (!choices) return schema;
  const chosen = choices.find((choice) => hasItsWords(choice, value) && hasItsType(choice, value));
  return chosen ?? choices.find((choice) => hasItsType(choice, value)) ?? (choices[0] as JsonSchema);
}

function hasItsWords({ properties = {} }: JsonSchema, value: unknown): boolean {
  const given = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  return Object.entries(properties).every(([name, property]) => {
    const word = wordOf(property);
    return word === undefined || given[name] === word;
  });
}

function hasItsType({ type }: JsonSchema, value: unknown): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  if (type === "integer") return typeof value === "number";
  return typeof value === type;
}

/** The word that tells variants apart, with the words of all of them. */
function discriminatorOf(choices: readonly JsonSchema[], key: string): JsonSchema | undefined {
  const words = choices.map((choice) => wordOf(ownProperty(choice, key))).filter((word) => word !== undefined);
  return words.length === choices.length ? { type: "string", enum: words } : undefined;
}

/** The only word that may stand there, however it is written. */
export function wordOf(property: JsonSchema | undefined): unknown {
  return property?.const ?? (property?.enum?.length === 1 ? property.enum[0] : undefined);
}

function ownProperty({ properties = {} }: JsonSchema, key: string): JsonSchema | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}

function isSchema(value: boolean | JsonSchema | undefined): value is JsonSchema {
  return typeof value === "object";
}
