import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../../../../../sandbox/code/check/rules/index.ts";
import { RULE_IDS } from "../../../../../sandbox/policy/rule-ids.ts";

const root = resolve(import.meta.dirname, "../../../../..");
const namesIn = (folder: string, ending: string) =>
  readdirSync(resolve(root, folder))
    .filter((name) => name.endsWith(ending) && !["index.ts", "registry.test.ts"].includes(name))
    .map((name) => name.slice(0, -ending.length))
    .sort();
const ids: string[] = RULES.map(({ id }) => id).sort();

test("every id that can be reported has its rule, once", () => {
  expect(ids).toEqual([...RULE_IDS].sort());
});

test("every rule stands in a file named after its id, and every such file is registered", () => {
  expect(namesIn("sandbox/code/check/rules", ".ts")).toEqual(ids);
});

test("every rule names all that may report it, and a finder reports only rules that name it", () => {
  const finders = new Set(RULES.flatMap((rule) => rule.finders));
  for (const { id, finders: named } of RULES) {
    const reporting = [...finders].filter(({ reports }) => reports.includes(id));
    expect(reporting.length, id).toBeGreaterThan(0);
    expect(new Set(named), id).toEqual(new Set(reporting));
    expect(named.length, id).toBe(new Set(named).size);
  }
});

test("every rule has a test file of its name", () => {
  expect(namesIn("test/sandbox/code/check/rules", ".test.ts")).toEqual(ids);
});

describe.each(RULES)("$id", ({ why, fix }) => {
  test("says why it is there and what to write instead, in a sentence each", () => {
    expect(why).toMatch(/^[`A-Z].{20,160}\.$/);
    expect(fix).toMatch(/^[A-Z].{10,200}$/);
  });
});

test("resources/check-rules.md lists them as they are: run vitest with -u after changing one", async () => {
  const rows = RULES.map(({ id, why, fix }) => `| \`${id}\` | ${cell(why)} | ${cell(fix)} |`);
  const text = `# What the check refuses\n\n| rule | why | write instead |\n|---|---|---|\n${rows.join("\n")}\n`;
  await expect(text).toMatchFileSnapshot("../../../../../resources/check-rules.md");
});

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
