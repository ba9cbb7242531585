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

/** Some of every class, the same every time; all of them where the environment asks for the full run. */
export function chosenScenes(perClass: number): HostileScene[] {
  if (isFullRun) return manifest;
  const classes = [...new Set(manifest.map((scene) => scene.class))];
  return classes.flatMap((name) => {
    const members = manifest.filter((scene) => scene.class === name);
    const step = Math.max(1, Math.floor(members.length / perClass));
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
