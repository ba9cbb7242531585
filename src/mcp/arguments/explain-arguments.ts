import type { z } from "zod";
import { oneLine, quoted } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import { acceptedWords } from "./accepted-words.ts";
import { type JsonSchema, jsonSchemaOf, type Path, schemaAt, variantFor } from "./json-schema.ts";
import { mendArguments } from "./mend-arguments.ts";
import { nearestName } from "./nearest-name.ts";

const MAX_PROBLEMS = 12;
const MAX_CALL_CHARS = 700;
const SHORTER_CODE = "; split the scene in two, or compute long lists with Array.from";

/** Arguments that a schema refused, in our own words: every problem, what is accepted there, and the call that was meant. */
export function explainArguments(name: string, schema: z.ZodType, given: unknown, error: z.ZodError): UserError {
  const accepted = jsonSchemaOf(schema);
  const problems = [...new Set(error.issues.flatMap((issue) => problemsOf(issue, [], accepted, given)))];
  const shown = problems.slice(0, MAX_PROBLEMS);
  const more = problems.length - shown.length;
  const list = [...shown, ...(more > 0 ? [`${more} more like these.`] : [])]
    .map((problem) => `\n- ${problem}`)
    .join("");
  return new UserError(
    `${problems.length === 1 ? "An argument" : `${problems.length} arguments`} of ${name} cannot be used, so nothing was done:${list}`,
    `Call it again, such as: ${name} ${callText(given, mendArguments(given ?? {}, accepted))}`,
  );
}

function problemsOf(issue: z.core.$ZodIssue, above: Path, schema: JsonSchema, given: unknown): string[] {
  const path = [...above, ...issue.path];
  if (issue.code === "invalid_union") {
    const meant = issueOfVariant(issue.errors);
    if (meant.length > 0) return meant.flatMap((inner) => problemsOf(inner, path, schema, given));
  }
  if (issue.code === "unrecognized_keys") {
    const holder = schemaAt(schema, given, path);
    const known = Object.keys((holder && variantFor(holder, valueAt(given, path)))?.properties ?? {});
    return issue.keys.map((key) => unknownName(key, path, known));
  }
  const value = valueAt(given, path);
  const node = schemaAt(schema, given, path);
  const isTooLongCode = path.at(-1) === "code" && typeof value === "string" && value.length > 0;
  const wanted = `${node ? acceptedWords(node) : "something else"}${isTooLongCode ? SHORTER_CODE : ""}`;
  return [
    value === undefined
      ? `${placeOf(path)} is missing: give ${wanted}.`
      : `${placeOf(path)} ${problemWith(value, node)}: give ${wanted}.`,
  ];
}

/** Of the shapes that a value could have, the one it came nearest to: not one that it has the wrong type for as a whole. */
function issueOfVariant(variants: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const near = variants.filter((issues) => issues.some(({ path }) => path.length > 0));
  return near.sort((a, b) => a.length - b.length)[0] ?? [];
}

function unknownName(key: string, path: Path, known: readonly string[]): string {
  const meant = nearestName(key, known);
  const place = path.length > 0 ? ` in ${placeOf(path)}` : "";
  const instead = meant ? `use ${meant}` : known.length > 0 ? `known are ${known.join(", ")}` : "leave it out";
  return `${quoted(key)} is not known${place}: ${instead}.`;
}

function problemWith(value: unknown, node: JsonSchema | undefined): string {
  if (typeof value === "string" && node?.type === "string" && !node.enum) {
    return value === "" ? "is empty" : `has ${value.length.toLocaleString("en-US")} characters`;
  }
  if (Array.isArray(value) && node?.type === "array") return `has ${value.length} items`;
  if (typeof value === "string") return `is the text ${quoted(value)}`;
  if (Array.isArray(value)) return "is a list";
  if (value === null) return "is null";
  return typeof value === "object" ? "is an object" : `is ${String(value)}`;
}

/** `scenes[0].stats[1].value` */
function placeOf(path: Path): string {
  const place = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${oneLine(String(key), 40)}`))
    .join("")
    .replace(/^\./, "");
  return place || "What was given";
}

function valueAt(given: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    given,
  );
}

/** The call as JSON. What was right and is long is not repeated: three dots stand for it. */
function callText(given: unknown, mended: unknown): string {
  const whole = JSON.stringify(shortened(given, mended));
  return whole.length > MAX_CALL_CHARS ? JSON.stringify(shortened(given, mended, 1)) : whole;
}

function shortened(given: unknown, mended: unknown, maxItems = 3): unknown {
  if (typeof mended === "string") return mended.length > 60 ? "..." : oneLine(mended);
  if (Array.isArray(mended)) {
    const old: readonly unknown[] = Array.isArray(given) ? given : [];
    const items = mended.slice(0, maxItems).map((item, index) => shortened(old[index], item, maxItems));
    return mended.length > maxItems ? [...items, "..."] : items;
  }
  if (typeof mended !== "object" || mended === null) return mended;
  const old = typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
  return Object.fromEntries(
    Object.entries(mended).map(([key, value]) => [oneLine(key), shortened(old[key], value, maxItems)]),
  );
}
