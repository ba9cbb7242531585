import type { Converted, Schema } from "./dialect.ts";

/** What strict function calling reads, by type: https://platform.openai.com/docs/guides/structured-outputs#supported-schemas */
const KEYWORDS: Readonly<Record<string, readonly string[]>> = {
  string: ["enum", "const", "pattern", "format"],
  number: ["enum", "const", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  integer: ["enum", "const", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  boolean: ["const"],
  array: ["items", "minItems", "maxItems"],
  object: ["properties", "required", "additionalProperties"],
};
const ANYWHERE = ["type", "description", "title", "anyOf"];
const MAX_DEPTH = 10;
const MAX_PROPERTIES = 5_000;

/** As the SDKs do it: every property is required, and one that was optional may be null. */
export function toOpenAiStrict(root: Schema): Converted {
  const losses: string[] = [];
  if (root.type !== "object" || root.anyOf) losses.push("the root is no plain object");
  let count = 0;
  const convert = (schema: Schema, place: string, depth: number): Schema => {
    if (depth > MAX_DEPTH) losses.push(`${place} is nested too deeply`);
    if (!schema.type && !schema.anyOf) losses.push(`${place} has no type`);
    for (const keyword of Object.keys(schema)) {
      if (ANYWHERE.includes(keyword) || KEYWORDS[schema.type ?? ""]?.includes(keyword)) continue;
      // A length that is told in words is not lost.
      if (keyword === "maxLength" && isTold(schema)) continue;
      losses.push(`${place}: ${keyword} is not supported`);
    }
    if (schema.anyOf)
      return { ...schema, anyOf: schema.anyOf.map((each, index) => convert(each, `${place}|${index}`, depth)) };
    if (schema.items) return { ...schema, items: convert(schema.items, `${place}[]`, depth + 1) };
    if (schema.type !== "object") return schema;
    const names = Object.keys(schema.properties ?? {});
    count += names.length;
    if (schema.additionalProperties !== false) losses.push(`${place} is open`);
    if (names.length === 0) losses.push(`${place} is an empty object`);
    const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
      const inner = convert(property, `${place}.${name}`, depth + 1);
      return [
        name,
        schema.required?.includes(name) ? inner : { anyOf: [inner, { type: "null" }], description: inner.description },
      ];
    });
    return { type: "object", properties: Object.fromEntries(properties), required: names, additionalProperties: false };
  };
  const schema = convert(root, "", 1);
  if (count > MAX_PROPERTIES) losses.push(`${count} properties are too many`);
  return { schema, losses };
}

function isTold({ description = "", maxLength }: Schema): boolean {
  return description.includes(String(maxLength));
}
