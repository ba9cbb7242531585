import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { checkScene, rulesOf } from "./scene-check.ts";

const corpus = resolve(import.meta.dirname, "../../corpus");

/** Classes that spend time, memory or pixels with plain code, or only throw: budgets and limits of the page stop them, no reading can. */
const LEFT_TO_RUN_TIME =
  /^(cpu-hang|memory|render-dos|prompt-injection|type-check-dos|cross-scene)\/|^remotion-internals\/019|^unicode-tricks\/013|^code-execution\/014/;

function scenes(folder: string): string[] {
  return readdirSync(resolve(corpus, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => name.replaceAll("\\", "/"));
}

test("every benign scene passes", () => {
  for (const name of scenes("benign")) {
    const { diagnostics } = checkScene(readFileSync(resolve(corpus, "benign", name), "utf8"));
    expect(diagnostics, name).toEqual([]);
  }
}, 300_000);

test("every hostile scene is refused, but those that only a budget can stop", () => {
  const passed = scenes("hostile").filter(
    (name) => checkScene(readFileSync(resolve(corpus, "hostile", name), "utf8")).ok,
  );
  expect(passed.filter((name) => !LEFT_TO_RUN_TIME.test(name))).toEqual([]);
  expect(passed.length).toBeLessThan(32);
}, 300_000);

test("every non-deterministic scene is refused by that rule", () => {
  for (const name of scenes("non-deterministic")) {
    const report = checkScene(readFileSync(resolve(corpus, "non-deterministic", name), "utf8"));
    expect(rulesOf(report), name).toContain("non-deterministic");
  }
});
