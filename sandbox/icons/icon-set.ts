import { readFileSync } from "node:fs";

/** A shape of an icon: the tag of SVG and its attributes, on a square of 24 units. */
export type IconPart = readonly [tag: string, attributes: Readonly<Record<string, string>>];

/** What is drawn for each name that a scene writes. */
export type IconParts = Readonly<Record<string, readonly IconPart[]>>;

export interface IconWords {
  /** What an icon shows, in the words people look for, by its name. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** Names that icons had before: `home` is `house`. */
  readonly aliases: Readonly<Record<string, string>>;
}

// Run from TypeScript in tests; what the build made lies in dist/ all the same.
const folder = new URL(import.meta.url.endsWith(".ts") ? "../../dist/sandbox/icons/" : "./", import.meta.url);

let words: IconWords | undefined;
let parts: IconParts | undefined;

/** Read with the first scene or question about icons: most servers never have one. */
export function iconWords(): IconWords {
  words ??= read<IconWords>("words.json");
  return words;
}

/** The name under which an icon is kept; undefined where there is none. */
export function iconNamed(name: string): string | undefined {
  const { tags, aliases } = iconWords();
  if (Object.hasOwn(tags, name)) return name;
  return Object.hasOwn(aliases, name) ? aliases[name] : undefined;
}

/** The shapes of the icons whose names a text writes out, wherever: as a prop, in a table, as a choice. */
export function iconsIn(code: string): IconParts | undefined {
  if (!/\bIcon\b/.test(code)) return undefined;
  const written = new Set([...code.matchAll(/["'`]([a-z0-9]+(?:-[a-z0-9]+)*)["'`]/g)].map(([, name]) => name ?? ""));
  const found = [...written].sort().flatMap((name) => {
    const kept = iconNamed(name);
    return kept === undefined ? [] : [[name, partsOf(kept)] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function partsOf(name: string): readonly IconPart[] {
  parts ??= read<IconParts>("parts.json");
  return parts[name] ?? [];
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8")) as T;
}
