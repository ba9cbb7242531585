import { describe, expect, test } from "vitest";
import { ITERATING_METHODS } from "../../../../sandbox/code/check/analysis/list-methods.ts";
import { checkScene, rulesOf, scene } from "./scene-check.ts";

const TOP =
  'const L = Array.from({length: 4000}, (_, i) => i); const T = "a".repeat(4000); const J = "[" + "0,".repeat(3999) + "0]"; const M = new Map(L.map((n) => [n, n] as const)); const F = new Float32Array(4000);';

/** One run through 4000 items by each method, around an expression that gives a number. */
const RUNS: Readonly<Record<string, (inner: string) => string>> = {
  map: (inner) => `L.map(() => ${inner}).length`,
  forEach: (inner) => `(L.forEach(() => { ${inner}; }), 1)`,
  filter: (inner) => `L.filter(() => ${inner} > 0).length`,
  flatMap: (inner) => `L.flatMap(() => [${inner}]).length`,
  some: (inner) => `Number(L.some(() => ${inner} < 0))`,
  every: (inner) => `Number(L.every(() => ${inner} > 0))`,
  find: (inner) => `(L.find(() => ${inner} < 0) ?? 0)`,
  findIndex: (inner) => `L.findIndex(() => ${inner} < 0)`,
  findLast: (inner) => `(L.findLast(() => ${inner} < 0) ?? 0)`,
  findLastIndex: (inner) => `L.findLastIndex(() => ${inner} < 0)`,
  reduce: (inner) => `L.reduce((sum) => sum + ${inner}, 0)`,
  reduceRight: (inner) => `L.reduceRight((sum) => sum + ${inner}, 0)`,
  sort: (inner) => `[...L].sort(() => ${inner}).length`,
  toSorted: (inner) => `L.toSorted(() => ${inner}).length`,
  replace: (inner) => `T.replace(/a/g, () => String(${inner})).length`,
  replaceAll: (inner) => `T.replaceAll("a", () => String(${inner})).length`,
  from: (inner) => `Array.from(L, () => ${inner}).length`,
  groupBy: (inner) => `Object.groupBy(L, () => String(${inner})).a`,
  parse: (inner) => `String(JSON.parse(J, () => ${inner})).length`,
  stringify: (inner) => `JSON.stringify(L, () => ${inner}).length`,
};
const OTHERS: Readonly<Record<string, (inner: string) => string>> = {
  "a map's forEach": (inner) => `(M.forEach(() => { ${inner}; }), 1)`,
  "a typed array's map": (inner) => `F.map(() => ${inner}).length`,
  "a typed array's from": (inner) => `Float32Array.from(L, () => ${inner}).length`,
  "Children.map": (inner) => `(Children.map(L, () => ${inner})?.length ?? 0)`,
  "a callback in brackets": (inner) => `Number(L.some((() => ${inner} < 0)))`,
  "a copied list": (inner) => `Number(L.slice().some(() => ${inner} < 0))`,
};

test("every method that calls back is tried here", () => {
  expect(Object.keys(RUNS).sort()).toEqual([...ITERATING_METHODS].sort());
});

describe("4000 times 4000 turns are refused", () => {
  const runs = Object.entries({ ...RUNS, ...OTHERS });
  test.each(runs)("%s in itself", (_name, run) => {
    expect(rulesOf(checkScene(scene({ top: TOP, body: `const n = ${run(run("1"))};`, jsx: "{n}" })))).toContain(
      "too-much-work",
    );
  });

  test.each(runs)("%s in a map, and around one", (_name, run) => {
    const { map = String } = RUNS;
    for (const nest of [map(run("1")), run(map("1"))])
      expect(rulesOf(checkScene(scene({ top: TOP, body: `const n = ${nest};`, jsx: "{n}" })))).toContain(
        "too-much-work",
      );
  });

  test("a list that a function is given", () => {
    const top = `${TOP} const count = (list: readonly number[]) => list.filter((n) => list.some((m) => n * m < 0)).length;`;
    expect(rulesOf(checkScene(scene({ top, body: "const n = count(L);", jsx: "{n}" })))).toContain("too-much-work");
  });

  test("a list in a variable", () => {
    const body = "let list = [...L]; const n = list.filter((n) => list.some((m) => n * m < 0)).length; list = [];";
    expect(rulesOf(checkScene(scene({ top: TOP, body, jsx: "{n + list.length}" })))).toContain("too-much-work");
  });

  test("a callback by its name", () => {
    const top = `${TOP} const meets = (n: number) => L.some((m) => m * n < 0);`;
    expect(rulesOf(checkScene(scene({ top, body: "const n = L.every(meets);", jsx: "{String(n)}" })))).toContain(
      "too-much-work",
    );
  });
});

test.each(Object.entries({ ...RUNS, ...OTHERS }).filter(([name]) => name !== "groupBy"))(
  "a single %s over 4000 items is accepted",
  (_name, run) => {
    const report = checkScene(scene({ top: TOP, body: `const n = ${run("frame")};`, jsx: "{n}" }));
    expect(rulesOf(report)).not.toContain("too-much-work");
  },
);

test.each(["some", "every", "find", "findIndex", "findLast", "findLastIndex"])(
  "a small nest of %s is accepted",
  (name) => {
    const body = `const near = Array.from({length: 60}, (_, i) => i).map((a) => [1, 2, 3].${name}((b) => a % b === 0));`;
    expect(checkScene(scene({ body, jsx: "{near.length}" })).diagnostics).toEqual([]);
  },
);
