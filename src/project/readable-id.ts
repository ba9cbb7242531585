import { isReservedName } from "./reserved-names.ts";
import { slugOf } from "./slug.ts";

const MAX_ID_CHARS = 64;
/** Leaves room for a number, and for the few random characters of a project id. */
const MAX_SLUG_CHARS = 48;

export function isReadableId(id: string): boolean {
  return /^[a-z0-9-]{1,64}$/.test(id) && !isReservedName(id);
}

/** `Two roots!` -> `two-roots`, or `two-roots-2` where that is taken. `fallback` stands in for titles of nothing but signs. */
export function readableId(title: string, fallback: string, taken: ReadonlySet<string> = new Set()): string {
  const slug = slugOf(title, MAX_SLUG_CHARS);
  const stem = slug === "" || isReservedName(slug) ? [slug, fallback].filter(Boolean).join("-") : slug;
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number++) {
    const suffix = `-${number}`;
    const id = stem.slice(0, MAX_ID_CHARS - suffix.length) + suffix;
    if (!taken.has(id)) return id;
  }
}
