import { expect, test } from "vitest";
import { z } from "zod";
import { PatchFields, PatchItems } from "../../../src/mcp/schemas/patch/parse-patch.ts";

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
}

const items = z.toJSONSchema(PatchItems, { io: "input" }) as Schema;
const single = z.toJSONSchema(PatchFields, { io: "input" }) as Schema;

test("each of several patches has one closed shape for its operation, without anything that converters lose", () => {
  const variants = items.items?.anyOf ?? [];
  expect(variants.map(({ properties }) => properties?.operation?.enum?.[0])).toEqual([
    "update",
    "add",
    "delete",
    "move",
    "animate",
    "unroll",
  ]);
  for (const schema of [...variants, single]) expectClosed(schema, "patch");
  const keys = new Set(
    JSON.stringify([items, single]).match(/"(\$ref|\$defs|oneOf|allOf|const|not|patternProperties|propertyNames)":/g),
  );
  expect([...keys]).toEqual([]);
});

test("an operation's shape takes what it needs, and nothing of the others", () => {
  const selector = { elementId: "title" };
  const ok = (item: object) => PatchItems.safeParse([item]).success;
  expect(ok({ operation: "update", sceneId: "a", selector, changes: { text: "x" } })).toBe(true);
  expect(ok({ operation: "update", selector, changes: { style: { fontSize: 72 } } })).toBe(true);
  expect(ok({ operation: "update", selector, changes: { style: [{ property: "fontSize", value: 72 }] } })).toBe(true);
  expect(ok({ operation: "add", changes: { element: "h2" }, position: { after: "title" } })).toBe(true);
  expect(ok({ operation: "update", changes: { text: "x" } })).toBe(false);
  expect(ok({ operation: "delete", selector, changes: {} })).toBe(false);
  expect(ok({ operation: "move", selector })).toBe(false);
  expect(ok({ operation: "add", changes: { text: "x" } })).toBe(false);
  expect(ok({ operation: "update", selector, changes: { style: [{ property: "fontSize" }] } })).toBe(false);
  expect(ok({ operation: "update", selector, changes: { colour: "red" } })).toBe(false);
});

function expectClosed(schema: Schema, place: string): void {
  if (schema.type === "object") {
    expect(schema.additionalProperties, place).toBe(false);
    for (const [name, inner] of Object.entries(schema.properties ?? {})) {
      if (name !== "operation") expect(inner.description, `${place}.${name}`).toBeTruthy();
      expectClosed(inner, `${place}.${name}`);
    }
  }
  for (const inner of schema.anyOf ?? []) expectClosed(inner, place);
  if (schema.items) expectClosed(schema.items, `${place}[]`);
}
