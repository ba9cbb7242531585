import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sampled } from "../../support/sampled.ts";
import type { HostileScene } from "./hostile-scenes.ts";

const CORPUS = resolve(import.meta.dirname, "..", "..", "corpus", "heavy");

const manifest = JSON.parse(readFileSync(join(CORPUS, "manifest.json"), "utf8")) as HostileScene[];

/** Every n-th scene of each class, the same every time; all of them where the environment asks for the full run. */
export function heavyScenes(className: string, step: number): HostileScene[] {
  const members = manifest.filter((scene) => scene.class === className);
  return [...sampled(members, step)];
}

export function heavyCode(file: string): string {
  return readFileSync(join(CORPUS, file), "utf8");
}
