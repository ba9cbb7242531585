import { type JsonSchema, variantFor, wordOf } from "./json-schema.ts";
import { nearestName, nearestWord } from "./nearest-name.ts";

/** Stands for a value that is left out. */
const NOTHING = Symbol("nothing");
type Mended = unknown | typeof NOTHING;

/** The call that was meant: what is right stays, what is nearly right is mended, what is missing is filled with an example. */
export function mendArguments(given: unknown, schema: JsonSchema): unknown {
  const mended = mend(given, schema, "");
  return mended === NOTHING ? exampleOf(schema, "") : mended;
}

function mend(value: unknown, schema: JsonSchema, name: string): Mended {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return mendChoice(value, schema, choices, name);
  const options = schema.const === undefined ? schema.enum : [schema.const];
  if (options) return mendOption(value, options);
  switch (schema.type) {
    case "string":
      return mendText(value, schema, name);
    case "integer":
    case "number":
      return mendNumber(value, schema);
    case "boolean":
      return mendBoolean(value);
    case "array":
      return mendList(value, schema, name);
    case "object":
      return mendObject(value, schema);
    default:
      return value;
  }
}

function mendChoice(value: unknown, schema: JsonSchema, choices: readonly JsonSchema[], name: string): Mended {
  const mended = withMendedWord(value, choices);
  return mend(mended, variantFor(schema, mended), name);
}

/** `{op: "cut"}` has no variant: the nearest word is put in first, so that the right variant mends the rest. */
function withMendedWord(value: unknown, choices: readonly JsonSchema[]): unknown {
  if (!isObject(value)) return value;
  const [first] = choices;
  const key = Object.entries(first?.properties ?? {}).find(([, property]) => wordOf(property) !== undefined)?.[0];
  if (key === undefined) return value;
  const words = choices.map(({ properties = {} }) => String(wordOf(properties[key])));
  const alias = Object.keys(value).find((name) => name !== key && nearestName(name, [key]) === key);
  const said = value[key] ?? (alias === undefined ? undefined : value[alias]);
  if (typeof said !== "string" || words.includes(String(value[key]))) return value;
  return { ...value, [key]: words.includes(said) ? said : (nearestWord(said, words) ?? words[0]) };
}

function mendOption(value: unknown, options: readonly unknown[]): Mended {
  if (options.includes(value)) return value;
  const near = typeof value === "string" ? nearestWord(value, options.map(String)) : undefined;
  return near ?? options[0];
}

function mendText(
  value: unknown,
  { minLength = 0, maxLength = Number.POSITIVE_INFINITY }: JsonSchema,
  name: string,
): Mended {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string" || value.length < minLength) return placeholder(name);
  return value.length > maxLength ? value.slice(0, maxLength) : value;
}

function mendNumber(value: unknown, schema: JsonSchema): Mended {
  const number = typeof value === "string" ? Number.parseFloat(value) : value;
  if (typeof number !== "number" || Number.isNaN(number)) return NOTHING;
  const { type, minimum = -Infinity, maximum = Infinity, exclusiveMinimum, multipleOf } = schema;
  const step = multipleOf ?? (type === "integer" ? 1 : undefined);
  const inside = Math.min(Math.max(number, minimum), maximum);
  const whole = step === undefined ? inside : Math.round(inside / step) * step;
  return exclusiveMinimum !== undefined && whole <= exclusiveMinimum ? exclusiveMinimum + 1 : whole;
}

function mendBoolean(value: unknown): Mended {
  if (typeof value === "boolean") return value;
  if (value === "false" || value === 0) return false;
  return value === "true" || value === 1 ? true : NOTHING;
}

function mendList(value: unknown, { items, minItems = 0, maxItems }: JsonSchema, name: string): Mended {
  if (value === undefined || value === null) return NOTHING;
  const given = Array.isArray(value) ? value : [parsedJson(value)].flat();
  const mended = items ? given.map((item) => mend(item, items, name)).filter((item) => item !== NOTHING) : given;
  const missing = Math.max(0, minItems - mended.length);
  const filled = [...mended, ...Array.from({ length: missing }, () => exampleOf(items ?? {}, name))];
  return filled.slice(0, maxItems);
}

function mendObject(given: unknown, schema: JsonSchema): Mended {
  const { properties = {}, required = [], additionalProperties } = schema;
  const value = asObject(parsedJson(given), required[0] ?? Object.keys(properties)[0]);
  if (!isObject(value)) return NOTHING;
  const known = Object.keys(properties);
  const mended: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const meant = known.includes(name)
      ? name
      : nearestName(
          name,
          known.filter((each) => !Object.hasOwn(value, each)),
        );
    const property = meant === undefined ? undefined : properties[meant];
    if (meant === undefined || property === undefined) {
      if (additionalProperties !== undefined && additionalProperties !== false) mended[name] = inner;
      continue;
    }
    const right = mend(inner, property, meant);
    if (right !== NOTHING) mended[meant] = right;
  }
  for (const name of required) {
    if (!Object.hasOwn(mended, name)) mended[name] = exampleOf(properties[name] ?? {}, name);
  }
  return mended;
}

/** `"Two roots"` for `{title: "Two roots"}`: the first thing an object holds is what it is mostly about. */
function asObject(value: unknown, first: string | undefined): unknown {
  return typeof value === "string" && first !== undefined ? { [first]: value } : value;
}

const LIKELY_NUMBER = 5;

function exampleOf(schema: JsonSchema, name: string): unknown {
  const choice = variantFor(schema, undefined);
  if (choice.const !== undefined) return choice.const;
  if (choice.enum) return choice.enum[0];
  if (choice.type === "number" || choice.type === "integer") return mendNumber(LIKELY_NUMBER, choice);
  if (choice.type === "boolean") return true;
  if (choice.type === "array") return [exampleOf(choice.items ?? {}, name)];
  if (choice.type === "object") return mendObject({}, choice);
  return placeholder(name);
}

function placeholder(name: string): string {
  return `${name || "text"} here`;
}

/** Some clients send lists and objects as JSON in a string. */
function parsedJson(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
