import { beforeAll, expect, test } from "vitest";
import { checkScene, rulesOf, scene } from "./scene-check.ts";

beforeAll(() => {
  checkScene(scene({}));
});

const BOMBS: Record<string, readonly [rule: string, code: string]> = {
  "70 kB": ["too-large", scene({ top: `const t = "${"x".repeat(70_000)}";` })],
  "one endless line": ["too-large", scene({ top: `const t = "${"x".repeat(30_000)}";` })],
  "6,000 brackets": ["too-deeply-nested", `const a = ${"[".repeat(6000)}${"]".repeat(6000)};`],
  "100 brackets": ["too-deeply-nested", scene({ body: `const a = ${"[".repeat(100)}${"]".repeat(100)};` })],
  "5,000 nested elements": ["too-deeply-nested", scene({ jsx: `${"<b>".repeat(5000)}${"</b>".repeat(5000)}` })],
  "200 nested elements": ["too-deeply-nested", scene({ jsx: `${"<b>".repeat(200)}${"</b>".repeat(200)}` })],
  "a sum of 15,000 parts": ["too-deeply-nested", scene({ body: `const n = ${"1+\n".repeat(15_000)}1;` })],
  "60,000 exclamation marks": ["too-deeply-nested", scene({ body: `const n = ${"!\n".repeat(30_000)}1;` })],
  "10,000 arrows": ["too-deeply-nested", scene({ body: `const n = ${"a=>\n".repeat(10_000)}1;` })],
  "a ladder of conditions": ["too-deeply-nested", scene({ body: `const n = ${"1?\n1:".repeat(9_000)}1;` })],
  "a chain of members": ["too-deeply-nested", scene({ body: `const n = frame${"\n.a".repeat(15_000)};` })],
  "types in types": ["too-deeply-nested", scene({ top: `type T = ${"keyof\n".repeat(9_000)}string;` })],
  "nothing at all": ["no-default-export", "  \n"],
};

test.each(Object.entries(BOMBS))("%s is answered at once", (_name, [rule, code]) => {
  const started = performance.now();
  const report = checkScene(code);
  expect(rulesOf(report)).toEqual([rule]);
  expect(performance.now() - started).toBeLessThan(4_000);
});

test("60 findings come in one answer, the first 20 with the lines around them", () => {
  const report = checkScene(scene({ body: Array.from({ length: 60 }, () => "Math.random();").join("\n") }));
  expect(report.diagnostics).toHaveLength(60);
  expect(report.diagnostics.map(({ codeFrame }) => codeFrame !== "").lastIndexOf(true)).toBe(19);
});

test("at most 200 findings, and a line that counts the rest", () => {
  const report = checkScene(scene({ body: Array.from({ length: 260 }, () => "Math.random();").join("\n") }));
  expect(report.diagnostics).toHaveLength(201);
  expect(report.diagnostics[200]).toMatchObject({ rule: "more", message: "And 60 more below." });
});

test("gate and types answer together, in the order of the text", () => {
  const report = checkScene(scene({ body: "const n: number = 'a';\nMath.random();\nfetch('x');" }));
  expect(rulesOf(report)).toEqual(["type-error", "non-deterministic", "global-not-allowed"]);
});

test("no path of a machine and no control character comes back", () => {
  const report = checkScene(
    scene({ body: "const n: React.CSSProperties = interpolate;\nconst s: number = 'a\\u0007\u0085b';" }),
  );
  const text = JSON.stringify(report);
  expect(text).not.toMatch(/node_modules|\/lib\/|\/modules\//);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  expect(text).not.toMatch(/[\u0000-\u001f\u0080-\u009f]/);
});
