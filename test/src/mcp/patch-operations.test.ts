import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { PATCH_OPERATIONS } from "../../../sandbox/code/elements/patch/operations.ts";
import { patchElement } from "../../../sandbox/code/elements/patch/patch-element.ts";
import { patchOperations } from "../../../src/mcp/schemas/patch/index.ts";
import { PatchFields, toPatch } from "../../../src/mcp/schemas/patch/parse-patch.ts";

const kinds = Object.values(patchOperations);
const SHARED = ["css-declarations.ts", "fields.ts", "index.ts", "parse-patch.ts", "patch-operation.ts"];

test("every operation has a file of its name, and every such file is registered", () => {
  const files = readdirSync(new URL("../../../src/mcp/schemas/patch/", import.meta.url));
  expect(files.filter((name) => !SHARED.includes(name)).sort()).toEqual(
    kinds.map(({ operation }) => `${operation}.ts`).sort(),
  );
});

test("the tool offers the operations that the sandbox applies", () => {
  expect(kinds.map(({ operation }) => operation).sort()).toEqual([...PATCH_OPERATIONS].sort());
});

test("a field that several operations take is one schema, since the tool advertises it once", () => {
  const fields: Record<string, unknown> = PatchFields.shape;
  const changes: Record<string, unknown> = PatchFields.shape.changes.unwrap().shape;
  for (const kind of kinds) {
    for (const [name, schema] of Object.entries(kind.fields)) expect(schema === fields[name], name).toBe(true);
    for (const [name, schema] of Object.entries(kind.changes)) expect(schema === changes[name], name).toBe(true);
  }
});

test("an operation refuses fields and changes it would not use", () => {
  const selector = { elementId: "title" };
  const take = (given: Parameters<typeof toPatch>[0]) => () => toPatch(given);
  expect(take({ operation: "delete", selector, changes: { text: "x" } })).toThrow("delete does not take changes.text");
  expect(take({ operation: "unroll", selector, repetition: 1 })).toThrow("unroll does not take repetition");
  expect(take({ operation: "animate", selector, position: { after: "x" } })).toThrow("animate does not take position");
  expect(take({ operation: "update", changes: { text: "x" } })).toThrow("update needs a selector.");
  expect(take({ operation: "move", selector })).toThrow("move needs a position.");
  expect(take({ operation: "add", changes: { text: "x" } })).toThrow("add needs changes.element.");
});

test("a batch inside a batch is refused", () => {
  const source = "export default function Scene() { return <h1>Hi</h1>; }";
  const outcome = patchElement(source, { operation: "batch", patches: [{ operation: "batch", patches: [] }] });
  expect(outcome).toMatchObject({
    outcome: "refused",
    problem: "Patch 1 of the batch: A batch cannot hold another batch.",
  });
});
