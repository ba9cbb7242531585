import { expect, test } from "vitest";
import { advertised } from "../../../src/mcp/advertised.ts";
import { PatchItems, parsePatch } from "../../../src/mcp/schemas/patch/parse-patch.ts";
import { patchElementTool } from "../../../tools/patch-element.ts";
import type { Schema } from "../../support/dialects/dialect.ts";

const listed = advertised(patchElementTool).inputSchema as Schema;

test("one patch and each of several are closed and described, without anything that converters lose", () => {
  expectClosed(listed, "patch_element");
  const keys = new Set(
    JSON.stringify(listed).match(/"(\$ref|\$defs|oneOf|allOf|const|not|patternProperties|propertyNames|listed)":/g),
  );
  expect([...keys]).toEqual([]);
});

test("what each of several patches lists, the single one lists too, and explains", () => {
  const item = listed.properties?.patches?.items;
  for (const name of Object.keys(item?.properties ?? {})) expect(Object.keys(listed.properties ?? {})).toContain(name);
  const single = listed.properties?.changes?.properties ?? {};
  for (const name of Object.keys(item?.properties?.changes?.properties ?? {})) {
    expect(single[name]?.description).not.toBe("As above.");
  }
});

test("an operation takes what it needs, and nothing of the others", () => {
  const selector = { elementId: "title" };
  const take = (item: object) => () => parsePatch(PatchItems.parse([item])[0] as Parameters<typeof parsePatch>[0]);
  expect(take({ operation: "update", sceneId: "a", selector, changes: { text: "x" } })).not.toThrow();
  expect(take({ operation: "add", changes: { element: "h2" }, position: { after: "title" } })).not.toThrow();
  expect(take({ operation: "update", changes: { text: "x" } })).toThrow("update needs a selector");
  expect(take({ operation: "delete", selector, changes: { text: "x" } })).toThrow("delete does not take changes.text");
  expect(take({ operation: "move", selector })).toThrow("move needs a position");
  expect(take({ operation: "add", changes: { text: "x" } })).toThrow("add needs changes.element");
  expect(take({ operation: "update", selector, changes: { style: [{ property: "fontSize" }] } })).toThrow();
  expect(take({ operation: "update", selector, changes: { colour: "red" } })).toThrow();
});

test.each([
  ["CSS text", "fontSize: 72; background-color: #fff; --gap: 4px"],
  [
    "pairs",
    [
      ["fontSize", 72],
      ["backgroundColor", "#fff"],
      ["--gap", "4px"],
    ].map(([property, value]) => ({ property, value })),
  ],
  ["an object", { fontSize: "72", backgroundColor: "#fff", "--gap": "4px" }],
])("style is taken as %s, and a plain number in it is one", (_, style) => {
  const [item] = PatchItems.parse([{ operation: "update", selector: { elementId: "a" }, changes: { style } }]);
  expect(parsePatch(item as Parameters<typeof parsePatch>[0]).patch).toMatchObject({
    changes: { style: { fontSize: 72, backgroundColor: "#fff", "--gap": "4px" } },
  });
});

function expectClosed(schema: Schema, place: string): void {
  if (schema.type === "object") {
    expect(schema.additionalProperties, place).toBe(false);
    for (const [name, inner] of Object.entries(schema.properties ?? {})) {
      expect(inner.description, `${place}.${name}`).toBeTruthy();
      expectClosed(inner, `${place}.${name}`);
    }
  }
  for (const inner of schema.anyOf ?? []) expectClosed(inner, place);
  if (schema.items) expectClosed(schema.items, `${place}[]`);
}
