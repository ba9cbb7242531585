import { each, type SlowShape, sceneWith } from "./shape.ts";

/** Functions that call, hold and pass one another. */
export const FUNCTION_SHAPES: readonly SlowShape[] = [
  {
    name: "web-of-functions",
    scene: (size) => {
      const names = Array.from({ length: size }, (_, index) => `f${index}`);
      return sceneWith({
        top: names
          .map(
            (name) =>
              `function ${name}(n: number): number { return n < 1 ? 1 : ${names.map((other) => `${other}(n - 1)`).join(" + ")}; }`,
          )
          .join("\n"),
        drawn: "<p>{f0(2)}</p>",
      });
    },
  },
  {
    name: "web-of-untyped-functions",
    scene: (size) => {
      const names = Array.from({ length: size }, (_, index) => `f${index}`);
      return sceneWith({
        top: names
          .map(
            (name, at) =>
              `function ${name}(n: number) { return n < 1 ? {k${at}: n} : [${names
                .slice(at + 1)
                .map((other) => `${other}(n - 1)`)
                .join(", ")}]; }`,
          )
          .join("\n"),
        drawn: "<p>{String(f0(2))}</p>",
      });
    },
  },
  {
    name: "web-of-components",
    scene: (size) => {
      const names = Array.from({ length: size }, (_, index) => `C${index}`);
      return sceneWith({
        top: names
          .map(
            (name, at) =>
              `const ${name} = ({n}: {n: number}) => n < 1 ? null : <>${names
                .slice(at + 1)
                .map((other) => `<${other} n={n - 1} />`)
                .join("")}</>;`,
          )
          .join("\n"),
        drawn: "<C0 n={2} />",
      });
    },
  },
  {
    name: "web-through-parameters",
    scene: (size) => {
      const names = Array.from({ length: size }, (_, index) => `f${index}`);
      return sceneWith({
        top: names
          .map(
            (name) =>
              `function ${name}(list: number[], n: number): number { return n < 1 ? list.map((x) => x * n).length : ${names.map((other) => `${other}(list, n)`).join(" + ")}; }`,
          )
          .join("\n"),
        drawn: "<p>{f0([1], 2)}</p>",
      });
    },
  },
  {
    name: "parameters-passed-on-in-fans",
    scene: (size) =>
      sceneWith({
        top: each(
          size,
          (at) =>
            `function f${at}(n: number): number { for (let i = 0; i < n; i++) {} return ${at === 0 ? "n" : `f${at - 1}(n) + f${at - 1}(n) + f${at - 1}(n)`}; }`,
        ),
        drawn: `<p>{f${size - 1}(3)}</p>`,
      }),
  },
  {
    name: "callers-of-callers-changing-a-list",
    scene: (size) =>
      sceneWith({
        top: `const LIST = [1];\n${each(size, (at) => `function g${at}(list: number[]): void { ${at === 0 ? "list.push(1)" : `g${at - 1}(list); g${at - 1}(list)`}; }`)}`,
        body: `g${size - 1}([1]);`,
      }),
  },
  {
    name: "closures-in-closures",
    scene: (size) =>
      sceneWith({
        body: `const f = ${each(size, (at) => `(a${at}: number) => `, "")}${each(size, (at) => `a${at}`, "\n+ ")};`,
      }),
  },
  {
    name: "arrows-nested-in-calls",
    scene: (size) => sceneWith({ body: `const f = ${"[1].map((x) => ".repeat(size)}1${")".repeat(size)};` }),
  },
  {
    name: "contextual-arrows-of-arrows",
    scene: (size) =>
      sceneWith({
        top: "type F = (x: number) => F | number;",
        body: `const f: F = ${each(size, (at) => `(x${at}) => `, "")}1;`,
      }),
  },
  {
    name: "generic-calls-nested",
    scene: (size) =>
      sceneWith({
        top: "const id = <T,>(x: T): T => x;",
        body: `const v = ${"id(".repeat(size)}1${")".repeat(size)};`,
      }),
  },
  {
    name: "generic-calls-with-arrows",
    scene: (size) =>
      sceneWith({
        top: "const run = <T,>(f: () => T): T => f();",
        body: `const v = ${"run(() => ".repeat(size)}1${")".repeat(size)};`,
      }),
  },
  {
    name: "generic-pipes",
    scene: (size) =>
      sceneWith({
        top: "const both = <A, B>(a: A, b: B) => ({a, b});",
        body: `const v0 = both(1, "x");\n${each(size, (at) => `const v${at + 1} = both(v${at}, v${at});`)}`,
      }),
  },
  {
    name: "overloads-times-calls",
    scene: (size) =>
      sceneWith({
        top: `${each(size, (at) => `function o(x: "k${at}"): ${at};`)}\nfunction o(x: string): number { return x.length; }`,
        body: each(size, (at) => `const v${at} = o("k${size - 1 - at}");`),
      }),
  },
  {
    name: "overloads-times-arrows",
    scene: (size) =>
      sceneWith({
        top: `${each(size, (at) => `function o(x: (a: "k${at}") => ${at}): ${at};`)}\nfunction o(x: unknown): number { return x ? 1 : 2; }`,
        body: each(size, (at) => `const v${at} = o((a) => ${size - 1 - at});`),
      }),
  },
  {
    name: "unused-functions",
    scene: (size) => sceneWith({ top: each(size, (at) => `const u${at} = (a: number) => a + ${at};`) }),
  },
  {
    name: "default-parameters-of-one-another",
    scene: (size) =>
      sceneWith({
        top: `function f(${each(size, (at) => `a${at} = ${at === 0 ? "1" : `a${at - 1} + 1`}`, ",\n")}) { return a0; }`,
      }),
  },
  {
    name: "functions-given-to-one-another",
    scene: (size) =>
      sceneWith({
        top: each(
          size,
          (at) =>
            `const h${at} = (f: (n: number) => number): number => ${at === 0 ? "f(1)" : `h${at - 1}((n) => f(n) + h${at - 1}(f))`};`,
        ),
      }),
  },
  {
    name: "getters-of-getters",
    scene: (size) =>
      sceneWith({
        top: `const o = {${each(size, (at) => `get g${at}() { return ${at === 0 ? "1" : `this.g${at - 1} + this.g${at - 1}`}; }`, ",\n")}};`,
        drawn: `<p>{o.g${size - 1}}</p>`,
      }),
  },
  {
    name: "classes-of-classes",
    scene: (size) =>
      sceneWith({
        top: each(
          size,
          (at) =>
            `class K${at}${at === 0 ? "" : ` extends K${at - 1}`} { m${at}() { return ${at === 0 ? "1" : `this.m${at - 1}()`}; } }`,
        ),
        body: `const k = new K${size - 1}();`,
      }),
  },
];
