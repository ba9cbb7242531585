import { describe, expect, test } from "vitest";
import { advertised } from "../../../src/mcp/advertised.ts";
import { tools } from "../../../tools/index.ts";
import { type Schema, unsaid } from "../../support/dialects/dialect.ts";
import { toGemini } from "../../support/dialects/gemini.ts";
import { toOpenAiStrict } from "../../support/dialects/openai-strict.ts";

const schemas = tools.map((tool) => [tool.name, advertised(tool).inputSchema as Schema] as const);

describe("no model loses anything of a tool's arguments", () => {
  test.each(schemas)("%s describes every property and names every variant", (_, schema) => {
    expect(unsaid(schema, "")).toEqual([]);
  });

  test.each(schemas)("%s is whole in OpenAI's strict dialect", (_, schema) => {
    const { schema: strict, losses } = toOpenAiStrict(schema);
    expect(losses).toEqual([]);
    expect(strict.required).toEqual(Object.keys(schema.properties ?? {}));
  });

  test.each(schemas)("%s is whole in Gemini's dialect", (_, schema) => {
    expect(toGemini(schema).losses).toEqual([]);
  });

  test.each(schemas)("%s says from where to where every number may be", (_, schema) => {
    expect(unbounded(schema, "")).toEqual([]);
  });
});

test("the converters see what would be lost", () => {
  const open: Schema = {
    type: "object",
    properties: { style: { type: "object", additionalProperties: {} }, side: { type: "integer", multipleOf: 2 } },
  };
  expect(toOpenAiStrict(open).losses).toEqual([" is open", ".style is open", ".style is an empty object"]);
  expect(toGemini(open).losses).toEqual([
    " is open",
    ".style is open",
    ".style shows as an empty object",
    ".side: multipleOf is not told in words",
  ]);
  expect(unsaid(open, "")).toEqual([".style has no description", ".side has no description"]);
});

function unbounded(schema: Schema, place: string): string[] {
  const { type, minimum, maximum, properties = {}, items, anyOf = [] } = schema;
  const isNumber = type === "number" || type === "integer";
  const own = isNumber && (minimum === undefined || maximum === undefined) ? [place] : [];
  const inner = Object.entries(properties).flatMap(([name, each]) => unbounded(each, `${place}.${name}`));
  return [
    ...own,
    ...inner,
    ...(items ? unbounded(items, `${place}[]`) : []),
    ...anyOf.flatMap((each) => unbounded(each, place)),
  ];
}
