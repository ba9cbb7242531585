import { expect, test } from "vitest";
import { readJson } from "../../../sandbox/media/data/read-json.ts";
import { readTable } from "../../../sandbox/media/data/read-table.ts";
import { decodeText } from "../../../sandbox/media/sniff/text-encoding.ts";

test("a table becomes rows under the names of its columns", () => {
  const { value, rows, columns } = readTable('name,share\n"Smith, ""Bob""",0.5\nJones,2\n');
  expect(value).toEqual([
    { name: 'Smith, "Bob"', share: 0.5 },
    { name: "Jones", share: 2 },
  ]);
  expect({ rows, columns }).toEqual({ rows: 2, columns: ["name", "share"] });
});

test.each([";", "\t", "|"])("the delimiter %j is found", (delimiter) => {
  const text = `${["a", "b", "c"].join(delimiter)}\n${["1", "2,5", "3"].join(delimiter)}\n`;
  expect(readTable(text).value).toEqual([{ a: 1, b: "2,5", c: 3 }]);
});

test.each([
  ["1,5", "1,5"],
  ["1.234.567", "1.234.567"],
  ["12%", "12%"],
  ["007", "007"],
  ["12345678901234567890", "12345678901234567890"],
  ["2024-01-02", "2024-01-02"],
  ["NaN", "NaN"],
  ["Infinity", "Infinity"],
  ["0x10", "0x10"],
  ["-1.5e3", -1500],
  ["TRUE", true],
])("the cell %s is read as %j", (cell, expected) => {
  expect(readTable(`a;b\n${cell};x\n`).value).toEqual([{ a: expected, b: "x" }]);
});

test("a column that mixes numbers and codes stays text; an empty cell of numbers is nothing", () => {
  expect(readTable("a,b\n1,1\nA2,\n").value).toEqual([
    { a: "1", b: 1 },
    { a: "A2", b: null },
  ]);
});

test("what columns hold is told as TypeScript writes it", () => {
  const table = readTable("name,n,ok,none,mixed\nA,1,true,,1\nB,,false,,x\n");
  expect(table.columnTypes).toEqual(["string", "number | null", "boolean", "null", "string"]);
  const json = readJson('[{"a":1,"b c":"x"},{"a":"y","d\u200b":null}]');
  expect(json.columns).toEqual(["a", "b c", "d"]);
  expect(json.columnTypes).toEqual(["string | number", "string | null", "null"]);
  expect(json.value).toEqual([
    { a: 1, "b c": "x", d: null },
    { a: "y", "b c": null, d: null },
  ]);
});

test("records with lists in them, or of too many columns for all their rows, are no table for scenes", () => {
  for (const text of ['[{"a":[1]}]', "[1,2]", "[]", '{"a":1}', "[{}]"])
    expect(readJson(text).columnTypes, text).toBeUndefined();
  const wide = Array.from({ length: 2_000 }, (_, index) => ({ [`c${index % 400}`]: 1 }));
  expect(() => readJson(JSON.stringify(wide))).toThrow();
});

test("columns without a name of their own get one, and reserved names none", () => {
  const { columns, value } = readTable("a,a,,__proto__\n1,2,3,4\n");
  expect(columns).toEqual(["a", "a 2", "column 3", "column 4"]);
  expect(Object.getPrototypeOf((value as object[])[0])).toBe(Object.prototype);
});

test("a table without rows, with too many, or with an open quote is refused", () => {
  for (const text of ["a,b\n", `a\n${"1\n".repeat(50_002)}`, 'a,b\n"1,2\n', `${"a,".repeat(600)}b\n1\n`]) {
    expect(() => readTable(text)).toThrow();
  }
});

test("JSON keeps its shape, without keys that reach into programs", () => {
  const { value, rows, columns } = readJson('[{"a":1,"__proto__":{"x":1}},{"b":[1,2]}]');
  expect(value).toEqual([{ a: 1 }, { b: [1, 2] }]);
  expect({ rows, columns }).toEqual({ rows: 2, columns: ["a", "b"] });
  expect(({} as { x?: number }).x).toBeUndefined();
});

test.each(["[".repeat(100_000), `${'{"a":'.repeat(40)}1${"}".repeat(40)}`, `[${"1,".repeat(600_000)}1]`, "{", "1 2"])(
  "JSON that is too deep, too much or none is refused",
  (text) => {
    expect(() => readJson(text)).toThrow();
  },
);

test("text of old spreadsheets and of Windows is read", () => {
  expect(decodeText(Buffer.from("Bäume", "latin1"))).toEqual({ text: "Bäume", encoding: "windows-1252" });
  expect(decodeText(Buffer.from("\ufeffa,b", "utf16le")).text).toBe("a,b");
  expect(decodeText(Buffer.from("a,b,c,d", "utf16le")).encoding).toBe("utf-16");
  expect(decodeText(Buffer.from("Bäume")).encoding).toBe("utf-8");
});
