import { distance } from "fastest-levenshtein";
import { unsafeToParse } from "../check/pre-gate.ts";
import { parseScene } from "../types/scene-program.ts";
import { type ClassName, classNamesIn } from "./class-names.ts";
import type { ClassSheet, SafeSheet } from "./sheet.ts";
import { tailwindClasses, tailwindSheet } from "./tailwind.ts";

const HAS_CLASSES = /\bclass|class(Name|es)\b/i;
const MOST_KEPT = 200;
const MOST_SUGGESTIONS = 12;

const kept = new Map<string, SafeSheet>();

/** The style sheet for the classes in some texts of code; nothing, and no time spent, where none of them sets any. */
export async function classSheetOf(sources: readonly string[]): Promise<ClassSheet | undefined> {
  if (!sources.some((source) => HAS_CLASSES.test(source))) return undefined;
  const names = sources.flatMap(readNames);
  if (!names.some(({ isClass }) => isClass)) return undefined;
  const candidates = [...new Set(names.filter(({ isPartial }) => !isPartial).map(({ name }) => name))].sort();
  const key = candidates.join(" ");
  const sheet = kept.get(key) ?? (await compiled(candidates));
  kept.delete(key);
  kept.set(key, sheet);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
  const unknown = names.filter(({ name, isClass, isPartial }) => isClass && !isPartial && !sheet.known.has(name));
  return { ...sheet, nearest: await suggestions([...new Set(unknown.map(({ name }) => name))]) };
}

/** What people write most: with these, the parts of Tailwind that make them are compiled by the time the first scene comes. */
const WARM_UP_CLASSES =
  "absolute inset-0 flex flex-col items-center justify-center grid grid-cols-3 gap-8 p-16 px-4 mt-6 w-full h-[420px] max-w-5xl text-8xl font-bold leading-tight tracking-wide text-white text-accent bg-slate-900 bg-surface/80 bg-gradient-to-br from-blue-500 via-sky-400 to-pink-500 rounded-2xl border border-white/10 shadow-lg ring-2 opacity-80 blur-sm backdrop-blur rotate-6 -translate-x-1/2 scale-110 z-10 overflow-hidden first:mt-0 md:p-8 dark:bg-black [mask-type:luminance]";

/** Loads and warms what makes style sheets, in steps that let a request in between. */
export async function warmClasses(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await compiled([...WARM_UP_CLASSES.split(" "), `p-[${round}px]`]);
    await new Promise((resolve) => setTimeout(resolve, 40).unref());
  }
}

/** The parser of style sheets is loaded with the first class, as Tailwind is. */
async function compiled(candidates: readonly string[]): Promise<SafeSheet> {
  const { safeSheet } = await import("./safe-sheet.ts");
  return safeSheet(await tailwindSheet(candidates));
}

function readNames(code: string): ClassName[] {
  if (unsafeToParse(code).length > 0) return [];
  try {
    return classNamesIn(parseScene(code));
  } catch (error) {
    // It nests too deeply to be read: the check says so.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

async function suggestions(unknown: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (unknown.length === 0) return found;
  const classes = await tailwindClasses();
  for (const name of unknown.slice(0, MOST_SUGGESTIONS)) {
    const [, variants = "", utility = ""] = name.match(/^((?:[^[\]]|\[[^\]]*\])*:)?(.*)$/s) ?? [];
    const nearest = nearestOf(utility, classes);
    if (nearest) found.set(name, variants + nearest);
  }
  return found;
}

function nearestOf(utility: string, classes: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(utility.length / 3)) + 1;
  for (const known of classes) {
    if (Math.abs(known.length - utility.length) >= least) continue;
    const steps = distance(utility, known);
    if (steps < least) [best, least] = [known, steps];
  }
  return best;
}
