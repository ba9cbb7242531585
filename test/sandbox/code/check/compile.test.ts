import { expect, test } from "vitest";
import { compileUnchecked } from "../../../../sandbox/code/compile/compile-unchecked.ts";

function run(code: string, modules: Record<string, unknown> = {}) {
  let turns = 0;
  let values: ModuleValues | undefined;
  const keys: unknown[] = [];
  const sized: unknown[] = [];
  const spread: unknown[] = [];
  const exports: Record<string, unknown> = {};
  const { compiled, lineMap } = compileUnchecked(code);
  const body = new Function("require", "exports", "module", "__sw", compiled);
  body(
    (name: string) => modules[name],
    exports,
    { exports },
    {
      t: () => {
        turns += 1;
        if (turns > 1_000) throw new Error("spent");
      },
      k: (key: unknown) => {
        keys.push(key);
        return key;
      },
      f: (code: unknown) => code,
      b: (told: ModuleValues) => {
        values = told;
      },
      m: () => "kept",
      s: (value: unknown) => {
        sized.push(value);
        return value;
      },
      l: (value: unknown) => {
        spread.push(value);
        return value;
      },
    },
  );
  return {
    exports,
    compiled,
    lineMap,
    keys,
    sized,
    spread,
    turns: () => turns,
    values: values as ModuleValues | undefined,
  };
}

interface ModuleValues {
  readonly code: readonly (() => unknown)[];
  readonly data: readonly (() => unknown)[];
  readonly codeExports: readonly string[];
  readonly reassigns: boolean;
}

test("every loop and every function takes a turn", () => {
  const kinds = [
    "for (;;) ;",
    "while (true) ;",
    "do {} while (true);",
    "for (const x of (function* () { while (true) yield 1; })()) x;",
    "const f = () => f(); f();",
    "const f = function g() { g(); }; f();",
    "class C { m() { this.m(); } } new C().m();",
    "outer: while (true) { continue outer; }",
    "const o = { m() { o.m(); } }; o.m();",
    "for (const k in { a: 1 }) while (true) k;",
  ];
  for (const kind of kinds) expect(() => run(`${kind}\nexport default 1;`), kind).toThrow(/spent|call stack/);
});

test("open keys are guarded, written ones and numbers are not", () => {
  const { keys } = run(`const o: any = { a: { b: 1 }, 1: 2 }; const k = "a"; const i = 1;
o[k]; o["a"]; o[1]; o[i - 0]; o?.[k]; o[k + ""]; ({ [k]: 1 }); const { [k]: z } = o; o[k] = 2; o[i];
export default 1;`);
  expect(keys).toEqual(["a", "a", "a", "a", "a", "a", 1]);
});

test("imports become require calls of the listed modules and of the JSX runtime", () => {
  const { compiled } = run(
    `import React, {useMemo} from "react"; import type {FC} from "react"; export default function S() { return <p>{useMemo(() => 1, [])}{React.version}</p>; }`,
    { react: {}, "@scenewright/jsx-runtime": {} },
  );
  expect([...compiled.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name).sort()).toEqual([
    "@scenewright/jsx-runtime",
    "react",
  ]);
  expect(compiled).not.toMatch(/Object\.|__import/);
});

test("text that looks like code to SES is spelled with escapes and reads the same", () => {
  const texts = ["import(x)", "eval(1)", "<!-- a -->", "a-->b `${1}` \\ \u2028", "reimport important evaluate"];
  const code = `const n = 1; export const list = [${texts.map((text) => JSON.stringify(text)).join(", ")}, \`eval(\${n}) \\\${x} import("y") -->\`]; export default 1;`;
  const { exports, compiled } = run(code);
  expect(exports.list).toEqual([...texts, 'eval(1) ${x} import("y") -->']);
  expect(compiled).not.toMatch(/import\s*\(|\beval\s*\(|<!--|-->/);
});

test("lines of compiled text lead back to lines of the source", () => {
  const { compiled, lineMap } = run(
    'const a = 1;\n\n\n\nexport default function Scene() {\n  const b = a;\n\n  throw new Error("here" + b);\n}\n',
  );
  const at = compiled.split("\n").findIndex((line) => line.includes('"here"'));
  expect(lineMap[at]).toBe(8);
  expect(lineMap).toHaveLength(compiled.split("\n").length);
});

test("a module tells which values and functions it leaves behind", () => {
  const { values } =
    run(`const list = [1, 2]; let sum = 0; for (const n of list) sum += n; const {a, b: [c]} = {a: 1, b: [2]};
    const twice = (n: number) => n * 2; class Point {} export const helper = () => 1; export default function Scene() { return null; }`);
  expect(values?.data.map((read) => read())).toEqual([[1, 2], 3, 1, 2]);
  expect(values?.code.map((read) => (read() as { name: string }).name)).toEqual(["twice", "Point", "Scene"]);
  expect(values?.codeExports).toEqual(["helper"]);
  expect(values?.reassigns).toBe(false);
});

test.each([
  ["a function that counts", "let n = 0; export default () => n++;"],
  ["a pattern that assigns", "let n = 0; export default () => { [n] = [1]; };"],
  ["a variable of a block", "let f = 0; { let n = 0; f = (() => n++)(); } export default f;"],
  ["a function exchanged while loading", "function f() {} (f as unknown) = 1; export default f;"],
  ["a private field", "class C { #n = 0; } export default C;"],
])("a module says when its names get other values: %s", (_, code) => {
  expect(run(code).values?.reassigns).toBe(true);
});

test.each([
  ["without inputs", "const Scene = () => useMemo(() => 1, []);", true],
  [
    "with all it reads",
    "const Scene = (n: number) => { const m = n + 1; return useMemo(() => { const k = m; return k * n; }, [n, m]); };",
    true,
  ],
  ["by the whole of React", "const Scene = (n: number) => React.useMemo(() => n, [n]);", true],
  ["with too few", "const Scene = (n: number) => useMemo(() => n, []);", false],
  ["with members for inputs", "const Scene = (p: {n: number}) => useMemo(() => p.n, [p.n]);", false],
  [
    "with a function that is not written in place",
    "const make = () => 1; const Scene = () => useMemo(make, []);",
    false,
  ],
  ["without a list", "const Scene = () => useMemo(() => 1);", false],
])("a result of useMemo is kept only where its inputs are all it reads: %s", (_, code, isKept) => {
  const { compiled } = run(`import React, {useMemo} from "react"; ${code} export default Scene;`, { react: {} });
  expect(compiled.includes("__sw.m()")).toBe(isKept);
});

test("text that is put together is measured as a whole, and so is what is spread", () => {
  const { sized, spread } = run(
    'const [a, list] = ["a" as string, [1, 2]]; let text = a + "b" + a; text += a; const n = 3 + 4 * 2; export const all = [`${text}!`, n, ...list, { ...{ b: 1 } }, String.raw`${text}`];',
  );
  expect(sized).toEqual(["aba", "abaa", "abaa!"]);
  expect(spread).toEqual([[1, 2], { b: 1 }]);
});
