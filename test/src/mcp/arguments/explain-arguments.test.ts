import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { explainArguments } from "../../../../src/mcp/arguments/explain-arguments.ts";
import { jsonSchemaOf } from "../../../../src/mcp/arguments/json-schema.ts";
import { mendArguments } from "../../../../src/mcp/arguments/mend-arguments.ts";
import { tools } from "../../../../tools/index.ts";

function schemaOf(name: string): z.ZodObject {
  const tool = tools.find((each) => each.name === name);
  if (!tool) throw new Error(`no ${name}`);
  return z.strictObject(tool.input);
}

function explained(name: string, given: object): string {
  const { error } = schemaOf(name).safeParse(given);
  if (!error) throw new Error(`${name} takes ${JSON.stringify(given)}`);
  const { problem, nextStep } = explainArguments(name, schemaOf(name), given, error);
  return `${problem}\n${nextStep}`;
}

test("every problem comes in one answer: place, value, what is accepted, and the call that was meant", () => {
  const given = {
    projectId: "tides",
    scenes: [{ title: "Tides", duration: 4, layout: "statistics", stats: [{ value: true, label: 7 }] }],
  };
  expect(explained("plan_scenes", given)).toMatchInlineSnapshot(`
    "5 arguments of plan_scenes cannot be used, so nothing was done:
    - scenes[0].seconds is missing: give a number from 0.01 to 600.
    - scenes[0].layout is the text "statistics": give one of title, bullets, steps, stats, quote, comparison, call-to-action.
    - scenes[0].stats[0].value is true: give a number from -1000000000000000 to 1000000000000000, or text of 1 to 40 characters.
    - scenes[0].stats[0].label is 7: give text of at most 200 characters.
    - "duration" is not known in scenes[0]: use seconds.
    Call it again, such as: plan_scenes {"projectId":"tides","scenes":[{"title":"Tides","seconds":4,"layout":"stats","stats":[{"label":"7","value":5}]}]}"
  `);
});

test("arguments of another name are known by habit", () => {
  expect(explained("create_project", { name: "Tides", frameRate: 30 })).toContain(
    'create_project {"title":"Tides","fps":30}',
  );
  expect(explained("check_scene_code", { tsx: "export default 1" })).toContain('{"code":"export default 1"}');
});

test("code that is too long is told by its length and how to shorten it", () => {
  const words = explained("check_scene_code", { code: "x".repeat(70_000) });
  expect(words).toContain("code has 70,000 characters: give text of 1 to 65,536 characters; split the scene");
  expect(words.length).toBeLessThan(500);
});

test("text from outside is repeated as data", () => {
  const words = explained("create_project", {
    "a\nb![x](http://e.example)": 1,
    title: "![y](http://e.example)",
    fps: "\u{e0041}\u001b[1mx\n",
  });
  expect(words).not.toMatch(/!\[|\p{Cc}(?<!\n)|\u{e0041}/u);
  expect(words.split("\n").every((line) => /^(\d+ arguments|An argument|- |Call)/.test(line))).toBe(true);
});

describe("wrong arguments of every tool", () => {
  test.each(tools.map(({ name }) => [name] as const))(
    "%s answers without the validator's words, and its own call is taken",
    (name) => {
      const schema = schemaOf(name);
      const accepted = jsonSchemaOf(schema);
      const value = fc.oneof(
        fc.constantFrom<unknown>(
          null,
          "",
          "5",
          1e308,
          -1,
          1.5,
          true,
          [],
          {},
          [null],
          [{}],
          "x".repeat(70_000),
          { op: "cut" },
          [{ op: "resize", duration: 3 }],
          [{ operation: "fade" }],
        ),
        fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
      );
      const names = [...Object.keys(accepted.properties ?? {}), "name", "duration", "\u{e0041}\n", "constructor"];
      const given = fc.record(Object.fromEntries(names.map((each) => [each, value])), { requiredKeys: [] });
      fc.assert(
        fc.property(given, (args) => {
          const { error } = schema.safeParse(args);
          if (!error) return;
          const { problem, nextStep } = explainArguments(name, schema, args, error);
          expect(`${problem}${nextStep}`).not.toMatch(/Invalid|expected (?!Rev)|received|Unrecognized|undefined|NaN/);
          const mended = schema.safeParse(mendArguments(args, accepted));
          expect(mended.error?.issues, JSON.stringify(args)).toBeUndefined();
        }),
        { numRuns: 200, seed: 20261125 },
      );
    },
  );
});
