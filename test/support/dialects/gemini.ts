import type { Converted, Schema } from "./dialect.ts";

/** The fields of the API's Schema object: https://ai.google.dev/api/caching#Schema */
const KEYWORDS = new Set([
  ...["type", "format", "title", "description", "nullable", "enum", "minItems", "maxItems", "properties", "required"],
  ...["minProperties", "maxProperties", "minLength", "maxLength", "pattern", "example", "anyOf", "propertyOrdering"],
  ...["default", "items", "minimum", "maximum"],
]);

/** As the SDKs do it: closed objects are the rule there, a fixed word is an enum of one, everything else unknown is dropped. */
export function toGemini(root: Schema): Converted {
  const losses: string[] = [];
  const convert = (schema: Schema, place: string): Schema => {
    const { additionalProperties, const: word, multipleOf, ...rest } = schema;
    if (schema.type === "object" && additionalProperties !== false) losses.push(`${place} is open`);
    if (schema.type === "object" && Object.keys(schema.properties ?? {}).length === 0)
      losses.push(`${place} shows as an empty object`);
    if (multipleOf !== undefined && !(multipleOf === 2 && /even/.test(schema.description ?? "")))
      losses.push(`${place}: multipleOf is not told in words`);
    if (schema.enum?.some((value) => typeof value !== "string"))
      losses.push(`${place}: an enum of something else than text`);
    for (const keyword of Object.keys(rest)) if (!KEYWORDS.has(keyword)) losses.push(`${place}: ${keyword} is dropped`);
    return {
      ...rest,
      ...(schema.type ? { type: schema.type.toUpperCase() } : {}),
      ...(word === undefined ? {} : { enum: [String(word)] }),
      ...(schema.items ? { items: convert(schema.items, `${place}[]`) } : {}),
      ...(schema.anyOf ? { anyOf: schema.anyOf.map((each, index) => convert(each, `${place}|${index}`)) } : {}),
      ...(schema.properties
        ? {
            properties: Object.fromEntries(
              Object.entries(schema.properties).map(([name, each]) => [name, convert(each, `${place}.${name}`)]),
            ),
          }
        : {}),
    };
  };
  return { schema: convert(root, ""), losses };
}
