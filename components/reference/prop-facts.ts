import { z } from "zod";

/** One prop as documentation and declarations need it. */
export interface PropFact {
  readonly name: string;
  /** As TypeScript. */
  readonly type: string;
  readonly isOptional: boolean;
  readonly description: string;
  /** As a JSON literal; absent when there is none. */
  readonly defaultText?: string;
}

/** The fields of an object schema, in order. */
export function propFacts(schema: z.ZodObject): readonly PropFact[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" }) as JsonSchema;
  return Object.entries(properties).map(([name, field]) => ({
    name,
    type: typeText(field),
    isOptional: !required.includes(name),
    description: field.description ?? "",
    ...(field.default !== undefined && { defaultText: JSON.stringify(field.default) }),
  }));
}

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
}

/** The TypeScript of what props are made of; a schema that needs more fails loudly here, at test time. */
function typeText(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.anyOf) return schema.anyOf.map(typeText).join(" | ");
  if (schema.type === "integer" || schema.type === "number") return "number";
  if (schema.type === "string" || schema.type === "boolean") return schema.type;
  if (schema.type === "array" && schema.items) return `readonly (${typeText(schema.items)})[]`;
  if (schema.type === "object" && schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, field]) => {
      return `readonly ${name}${schema.required?.includes(name) ? "" : "?"}: ${typeText(field)}`;
    });
    return `{ ${fields.join("; ")} }`;
  }
  throw new Error(`A prop of type ${schema.type ?? "unknown"} has no TypeScript form yet.`);
}
