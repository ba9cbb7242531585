import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { SceneCheck } from "../../../../sandbox/code/check/check-scene.ts";
import { sampled } from "../../../support/sampled.ts";
import { sceneCheck } from "../../../support/scene-check.ts";
import { movedHelpers, movedWhole, type SplitScene } from "./split-scene.ts";

/** Each is checked two or three times, in two ways. */
const STEP = 10;

const corpus = resolve(import.meta.dirname, "../../../corpus");

function scenes(folder: string): [name: string, code: string][] {
  return readdirSync(resolve(corpus, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => [name.replaceAll("\\", "/"), readFileSync(resolve(corpus, folder, name), "utf8")]);
}

/** Some name a font or a character that isn't bundled: a warning wherever they stand. */
function problems(code: string, context: Parameters<SceneCheck["check"]>[1]) {
  return sceneCheck()
    .check(code, context)
    .diagnostics.filter(({ rule }) => rule !== "unknown-font" && rule !== "missing-glyph");
}

/** A scene is accepted where the module by itself is, as it is saved first, and then the scene with it. */
function isAccepted({ scene, modules }: SplitScene): boolean {
  for (const [name, code] of Object.entries(modules))
    if (!sceneCheck().check(code, { module: name, modules: {} }).ok) return false;
  return sceneCheck().check(scene, { modules }).ok;
}

describe.each([
  ["whole", movedWhole],
  ["its helpers", movedHelpers],
] as const)("what is hostile in a scene is refused when it is moved into a shared module, %s", (_, move) => {
  test.each(sampled([...scenes("hostile"), ...scenes("non-deterministic")], STEP))("%s", (_name, code) => {
    const moved = move(code);
    if (moved) expect(isAccepted(moved)).toBe(false);
  });
});

describe.each([
  ["whole", movedWhole],
  ["its helpers", movedHelpers],
] as const)("what is benign in a scene passes when it is moved into a shared module, %s", (_, move) => {
  test.each(sampled(scenes("benign"), STEP))("%s", (_name, code) => {
    const moved = move(code);
    if (!moved) return;
    for (const [name, module] of Object.entries(moved.modules))
      expect(problems(module, { module: name, modules: {} })).toEqual([]);
    expect(problems(moved.scene, { modules: moved.modules })).toEqual([]);
  });
});
