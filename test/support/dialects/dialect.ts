/** A JSON Schema as a tool list carries it. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly additionalProperties?: boolean | Schema;
}

/** A schema in a model's own dialect, and what it could not say of the original. */
export interface Converted {
  readonly schema: Schema;
  readonly losses: readonly string[];
}

/** What every dialect needs of a schema before anything is converted. */
export function unsaid(schema: Schema, place: string): string[] {
  const losses: string[] = [];
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (!property.description) losses.push(`${place}.${name} has no description`);
    losses.push(...unsaid(property, `${place}.${name}`));
  }
  if (schema.items) losses.push(...unsaid(schema.items, `${place}[]`));
  schema.anyOf?.forEach((variant, index) => {
    const isShape = variant.type === "object";
    const isNamed = Object.values(variant.properties ?? {}).some(
      (property) => property.const !== undefined || property.enum?.length === 1,
    );
    if (isShape && (schema.anyOf?.length ?? 0) > 1 && !isNamed && !variant.description && !variant.title)
      losses.push(`${place} has variants without a name`);
    losses.push(...unsaid(variant, `${place}|${index}`));
  });
  return losses;
}
