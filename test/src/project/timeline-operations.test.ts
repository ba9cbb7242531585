import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { timelineOperations } from "../../../src/project/timeline/operations/index.ts";
import { OperationFields, parseOperations } from "../../../src/project/timeline/parse-operations.ts";

const folder = new URL("../../../src/project/timeline/operations/", import.meta.url);

test("every file in the operations folder is a registered operation, named after it", () => {
  const files = readdirSync(folder).filter((name) => name !== "index.ts");
  expect(files.sort()).toEqual(timelineOperations.map(({ op }) => `${op.replaceAll("_", "-")}.ts`).sort());
});

const fieldsOfAll = [...new Set(timelineOperations.flatMap(({ fields }) => Object.keys(fields)))];

test.each(timelineOperations.map(({ op, fields }) => [op, Object.keys(fields)] as const))(
  "%s refuses a field it would not use, and lists those it takes",
  (op, takes) => {
    const unused = fieldsOfAll.find((name) => !takes.includes(name)) as string;
    expect(() => parseOperations([{ op, [unused]: "x" }])).toThrow(`${op} does not take ${unused}`);
    expect(OperationFields.safeParse({ op, [unused]: "x" }).success).toBe(false);
  },
);

test.each(timelineOperations.map(({ op, required }) => [op, required] as const))(
  "%s is not taken without what it needs",
  (op, required) => {
    const missing = (OperationFields.safeParse({ op }).error?.issues ?? []).map(({ path }) => path[0]);
    expect(missing.sort()).toEqual([...required].sort());
  },
);

test("an operation among several is named by its place when it lacks a field", () => {
  const given = [{ op: "delete", sceneId: "intro" } as const, { op: "split", sceneId: "intro" } as const];
  expect(() => parseOperations(given)).toThrow("Operation 2: split needs atSeconds.");
});
