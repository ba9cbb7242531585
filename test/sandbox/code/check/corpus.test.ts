import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { sampled } from "../../../support/sampled.ts";
import { checkScene, rulesOf } from "./scene-check.ts";

const corpus = resolve(import.meta.dirname, "../../../corpus");

function scenes(folder: string): string[] {
  return readdirSync(resolve(corpus, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

function check(folder: string, name: string) {
  return checkScene(readFileSync(resolve(corpus, folder, name), "utf8"));
}

/** They name fonts of the machine and characters that are not bundled, as scenes from elsewhere do: told, and drawn. */
const MAY_BE_TOLD = ["unknown-font", "missing-glyph"];

describe("every benign scene passes", () => {
  test.each(sampled(scenes("benign"), 2))("%s", (name) => {
    const { ok, diagnostics } = check("benign", name);
    expect(diagnostics.filter(({ rule }) => !MAY_BE_TOLD.includes(rule))).toEqual([]);
    expect(ok).toBe(true);
  });
});

// Nothing is excepted. Where only a run could tell, give the reason in a list next to the manifest before a scene is left out here.
describe("every hostile scene is refused", () => {
  test.each(sampled(scenes("hostile"), 2))("%s", (name) => {
    expect(check("hostile", name).ok).toBe(false);
  });
});

describe("every non-deterministic scene is refused by that rule", () => {
  test.each(scenes("non-deterministic"))("%s", (name) => {
    expect(rulesOf(check("non-deterministic", name))).toContain("non-deterministic");
  });
});
