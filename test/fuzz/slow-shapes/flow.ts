import { each, type SlowShape, sceneWith } from "./shape.ts";

/** Ways through a function: what the compiler follows to know the type of a variable at each place. */
export const FLOW_SHAPES: readonly SlowShape[] = [
  {
    name: "switch-of-cases",
    scene: (size) =>
      sceneWith({ body: `let v = 0;\nswitch (frame) {\n${each(size, (at) => `case ${at}: v = ${at}; break;`)}\n}` }),
  },
  {
    name: "switch-over-union",
    scene: (size) =>
      sceneWith({
        top: `type U = ${each(Math.min(size, 290), (at) => `{k: "a${at}"; v${at}: number}`, "\n| ")};\nfunction pick(u: U): number { switch (u.k) {\n${each(Math.min(size, 290), (at) => `case "a${at}": return u.v${at};`)}\n} }`,
      }),
  },
  {
    name: "ifs-over-union",
    scene: (size) =>
      sceneWith({
        top: `type U = ${each(Math.min(size, 290), (at) => `{k: "a${at}"; v${at}: number}`, "\n| ")};\nfunction pick(u: U): number {\n${each(size, (at) => `if (u.k === "a${at % 290}") return u.v${at % 290};`)}\nreturn 0; }`,
      }),
  },
  {
    name: "else-if-ladder",
    scene: (size) =>
      sceneWith({ body: `let v = 0;\n${each(size, (at) => `if (frame < ${at}) { v = ${at}; }`, "\nelse ")}` }),
  },
  {
    name: "ifs-that-assign",
    scene: (size) =>
      sceneWith({
        body: `let v: number | string = 0;\n${each(size, (at) => `if (frame > ${at}) v = ${at % 2 ? `"a"` : "1"};`)}\nconst w = v;`,
      }),
  },
  {
    name: "ifs-that-assign-and-read",
    scene: (size) =>
      sceneWith({
        body: `let v: number | string = 0;\n${each(size, (at) => `if (typeof v === "number") v = v + ${at}; else v = ${at % 2 ? "v + 1" : "2"};`)}\nconst w = v;`,
      }),
  },
  {
    name: "ifs-over-evolving-list",
    scene: (size) =>
      sceneWith({
        body: `const v = [];\n${each(size, (at) => `if (frame > ${at}) v.push(${at % 2 ? `"a${at}"` : at});`)}\nconst w = v;`,
      }),
  },
  {
    name: "loops-in-loops",
    scene: (size) =>
      sceneWith({
        body: `let v = 0;\n${each(size, (at) => `for (let i${at} = 0; i${at} < 1; i${at}++) {`, "\n")} v += 1; ${"}\n".repeat(size)}`,
      }),
  },
  {
    name: "loops-that-assign-in-circles",
    scene: (size) =>
      sceneWith({
        body: `${each(size, (at) => `let a${at}: number | string = ${at};`)}\nfor (let i = 0; i < 3; i++) {\n${each(size, (at) => `a${at} = a${(at + 1) % size};`)}\n}`,
      }),
  },
  {
    name: "nested-loops-untyped-circles",
    scene: (size) =>
      sceneWith({
        body: `${each(size, (at) => `let a${at} = null;`)}\nfor (let i = 0; i < 3; i++) {\n${each(size, (at) => `a${at} = a${(at + 1) % size};\na${at} = frame > ${at} ? a${(at * 7) % size} : {k${at}: 1};`)}\n}`,
      }),
  },
  {
    name: "while-nests-that-narrow",
    scene: (size) =>
      sceneWith({
        body: `let x: number | string | boolean | null = null;\n${each(size, (at) => `let c${at} = 0; while (c${at} < 2) { c${at} += 1; if (typeof x === "${at % 2 ? "string" : "number"}") x = ${at % 3 ? "null" : `"s"`};`, "\n")} x = frame; ${"}\n".repeat(size)}`,
      }),
  },
  {
    name: "loop-of-narrowings",
    scene: (size) =>
      sceneWith({
        body: `let x: number | string | boolean | null = null;\nfor (let i = 0; i < 9; i++) {\n${each(size, (at) => `if (x === null) x = ${at}; else if (x === ${at}) x = "a"; else x = null;`)}\n}`,
      }),
  },
  {
    name: "loops-one-after-another",
    scene: (size) =>
      sceneWith({
        body: `let x: number | string = 0;\n${each(size, (at) => `for (let i = 0; i < 2; i++) { if (x === ${at}) x = "a"; }`)}`,
      }),
  },
  {
    name: "loop-of-member-narrowings",
    scene: (size) =>
      sceneWith({
        top: "interface N { a?: N; b?: N; v: number }",
        body: `let n: N | undefined = {v: 1};\nlet steps = 0;\nwhile (n && steps < 10) {\nsteps += 1;\n${each(size, (at) => `if (n.${at % 2 ? "a" : "b"} && n.${at % 2 ? "a" : "b"}.v > ${at}) n = n.${at % 2 ? "a" : "b"};`)}\n}`,
      }),
  },
  {
    name: "tries-in-tries",
    scene: (size) =>
      sceneWith({
        body: `let v: number | string = 0;\n${each(size, (at) => `try { v = ${at};`, "\n")}${each(size, () => `} finally { v = "a"; }`, "\n")}`,
      }),
  },
  {
    name: "tries-one-after-another",
    scene: (size) =>
      sceneWith({
        body: `let v: number | string = 0;\n${each(size, (at) => `try { v = ${at}; if (v > 1) v = "a"; } finally { v = v === "a" ? 1 : 2; }`)}`,
      }),
  },
  {
    name: "labelled-continues",
    scene: (size) =>
      sceneWith({
        body: `let v: number | string = 0;\nouter: for (let i = 0; i < 3; i++) {\n${each(size, (at) => `if (v === ${at}) { v = "a"; continue outer; }`)}\n}`,
      }),
  },
  {
    name: "returns-of-unlike-objects",
    scene: (size) =>
      sceneWith({
        top: `function pick(n: number) {\n${each(size, (at) => `if (n === ${at}) return {k${at}: ${at}};`)}\nreturn null; }`,
        body: "const v = pick(frame);",
      }),
  },
  {
    name: "generators-in-loops",
    scene: (size) =>
      sceneWith({
        top: `function* walk(n: number): Generator<number> {\n${each(size, (at) => `if (n > ${at}) yield* walk(n - ${at + 1});`)}\n}`,
      }),
  },
];
