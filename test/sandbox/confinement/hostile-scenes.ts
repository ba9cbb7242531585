import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import { isFullRun } from "../../support/sampled.ts";

const CORPUS = resolve(import.meta.dirname, "..", "..", "corpus", "hostile");

export interface HostileScene {
  readonly file: string;
  readonly class: string;
  readonly what: string;
}

const manifest = JSON.parse(readFileSync(join(CORPUS, "manifest.json"), "utf8")) as HostileScene[];

/** What the walls around the browser stand against; the other classes end in the page, whatever is around it. */
const REACHING_OUT = new Set([
  "network-direct",
  "network-markup",
  "navigation-popup",
  "code-execution",
  "loopback-ssrf",
  "remotion-internals",
  "cpu-hang",
  "memory",
  "combinations",
]);

/**
 * So many of each class that reaches out of the page and of each that ends in it, the same every time; all of them where the
 * environment asks for the full run.
 */
export function chosenScenes(reachingOut: number, endingInThePage: number): HostileScene[] {
  if (isFullRun) return manifest;
  const classes = [...new Set(manifest.map((scene) => scene.class))];
  return classes.flatMap((name) => {
    const perClass = REACHING_OUT.has(name) ? reachingOut : endingInThePage;
    const members = manifest.filter((scene) => scene.class === name);
    const step = Math.max(1, Math.floor(members.length / Math.max(1, perClass)));
    return members.filter((_, index) => index % step === 0).slice(0, perClass);
  });
}

/** Compiled with the check bypassed; undefined where it is no program at all, as most attacks on the parser. */
export function compiledScene(file: string, aim: (code: string) => string): string | undefined {
  try {
    return compileUnchecked(aim(readFileSync(join(CORPUS, file), "utf8"))).compiled;
  } catch {
    return undefined;
  }
}
