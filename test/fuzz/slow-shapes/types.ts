import { each, type SlowShape, sceneWith } from "./shape.ts";

/** Types that make larger types. */
export const TYPE_SHAPES: readonly SlowShape[] = [
  {
    name: "template-type-doubling",
    scene: (size) =>
      sceneWith({ top: `type T0 = "a" | "b";\n${each(size, (at) => `type T${at + 1} = \`\${T${at}}\${T${at}}\`;`)}` }),
  },
  {
    name: "template-type-doubling-used",
    scene: (size) =>
      sceneWith({
        top: `type T0 = "a" | "b";\n${each(size, (at) => `type T${at + 1} = \`\${T${at}}\${T${at}}\`;`)}\nconst t: T${size} = "ab";`,
      }),
  },
  {
    name: "template-type-of-string",
    scene: (size) =>
      sceneWith({
        top: each(
          size,
          (at) => `type T${at} = \`k${at}-\${string}-\${number}\`;\nconst v${at}: T${at} = "k${at}-a-1";`,
        ),
      }),
  },
  {
    name: "conditional-types",
    scene: (size) =>
      sceneWith({ top: each(size, (at) => `type C${at}<T> = T extends string ? C${(at + 1) % size}<T> : number;`) }),
  },
  {
    name: "recursive-tuple-type",
    scene: (size) =>
      sceneWith({
        top: `type G<N, A extends unknown[] = []> = A["length"] extends N ? A : G<N, [...A, 0]>;\nconst g: G<${size}> = [];`,
      }),
  },
  {
    name: "recursive-interface-web",
    scene: (size) =>
      sceneWith({
        top: each(size, (at) => `interface I${at} { a: I${(at + 1) % size}; b: I${(at * 7) % size}; v: ${at} }`),
        body: `const f = (x: I0): I${Math.floor(size / 2)} => x;`,
      }),
  },
  {
    name: "recursive-alike-interfaces",
    scene: (size) =>
      sceneWith({
        top: each(size, (at) => `interface I${at} { a: I${(at + 1) % size}; b: I${(at * 7) % size}; v: number }`),
        body: `const f = (x: I0): I${Math.floor(size / 2)} => x;`,
      }),
  },
  {
    name: "generic-chain",
    scene: (size) =>
      sceneWith({
        top: `interface G0<T> { v: T }\n${each(size, (at) => `interface G${at + 1}<T> { l: G${at}<T>; r: G${at}<G${at}<T>> }`)}`,
      }),
  },
  {
    name: "plain-alias-chain",
    scene: (size) =>
      sceneWith({
        top: `type A0 = {v: number};\n${each(size, (at) => `type A${at + 1} = {l: A${at}; r: A${at}};`)}`,
        body: `const f = (x: A${size}): {l: {l: {l: number}}} => x;`,
      }),
  },
  {
    name: "partial-of-partial",
    scene: (size) =>
      sceneWith({
        top: `type P0 = {a: number; b: string};\n${each(size, (at) => `type P${at + 1} = Partial<Record<keyof P${at} | "k${at}", P${at}>>;`)}\nconst p: P${size} = {};`,
      }),
  },
  {
    name: "pick-omit-chain",
    scene: (size) =>
      sceneWith({
        top: `interface P0 {${each(40, (at) => `k${at}: ${at};`, " ")}}\n${each(size, (at) => `type P${at + 1} = Omit<P${at}, "k${at}"> & {j${at}: number};`)}`,
        body: `const f = (p: P${size}) => p.j0;`,
      }),
  },
  {
    name: "intersection-of-objects",
    scene: (size) =>
      sceneWith({
        top: `type X = ${each(size, (at) => `{k${at}: number}`, "\n& ")};`,
        body: "const f = (x: X) => x.k0;",
      }),
  },
  {
    name: "intersection-of-unions",
    scene: (size) =>
      sceneWith({
        top:
          each(size, (at) => `type U${at} = {a${at}: 1} | {b${at}: 2};`) +
          `\ntype X = ${each(size, (at) => `U${at}`, "\n& ")};`,
        body: "const f = (x: X): number => x;",
      }),
  },
  {
    name: "intersections-by-parameters",
    scene: (size) =>
      sceneWith({
        top:
          each(size, (at) => `type U${at} = {a${at}: 1} | {b${at}: 2};`) +
          `\nconst mix = <A, B>(a: A, b: B): A & B => ({...a, ...b});`,
        body: `${each(size, (at) => `const u${at}: U${at} = {a${at}: 1};`)}\nconst w0 = u0;\n${each(size - 1, (at) => `const w${at + 1} = mix(w${at}, u${at + 1});`)}\nconst n: number = w${size - 1};`,
      }),
  },
  {
    name: "union-of-texts",
    scene: (size) => sceneWith({ top: `type U = ${each(size, (at) => `"k${at}"`, "\n| ")};\nconst u: U = "k0";` }),
  },
  {
    name: "unions-of-unions",
    scene: (size) =>
      sceneWith({
        top: `${each(size, (at) => `type U${at} = ${at === 0 ? "" : `U${at - 1} | `}"k${at}" | {k: ${at}};`)}`,
        body: `const f = (u: U${size - 1}): U0 => u;`,
      }),
  },
  {
    name: "unions-of-objects-compared",
    scene: (size) =>
      sceneWith({
        top: `type U = ${each(Math.min(size, 290), (at) => `{k: ${at}; a: {b: ${at}}}`, "\n| ")};\ntype V = ${each(Math.min(size, 290), (at) => `{k: ${at}; a: {b: number}}`, "\n| ")};`,
        body: each(Math.ceil(size / 10), (at) => `const f${at} = (u: U): V => u;`),
      }),
  },
  {
    name: "unions-of-pairs-compared",
    scene: (size) =>
      sceneWith({
        top: `type N = ${each(Math.min(size, 290), (at) => `${at}`, "\n| ")};`,
        body: `const f = (a: {x: N; y: N; z: N}): ${each(Math.min(size, 290), (at) => `{x: ${at}; y: N; z: N}`, "\n| ")} => a;`,
      }),
  },
  {
    name: "mapped-types",
    scene: (size) =>
      sceneWith({
        top: `type K = ${each(Math.min(size, 290), (at) => `"k${at}"`, "\n| ")};\n${each(size, (at) => `type M${at} = {[P in K]: ${at === 0 ? "number" : `M${at - 1}[P]`}};`)}`,
        body: `const f = (m: M${size - 1}) => m.k0;`,
      }),
  },
  {
    name: "indexed-access-chain",
    scene: (size) =>
      sceneWith({ top: `interface D { a: D; b: number }`, body: `const f = (x: D${'["a"]'.repeat(size)}) => x.b;` }),
  },
  {
    name: "typeof-chain",
    scene: (size) =>
      sceneWith({
        body: `const t0 = {a: 1};\n${each(size, (at) => `const t${at + 1}: {l: typeof t${at}; r: typeof t${at}} = {l: t${at}, r: t${at}};`)}`,
      }),
  },
  {
    name: "generic-constraints",
    scene: (size) =>
      sceneWith({
        top: each(size, (at) => `const g${at} = <T extends {k${at}: number}>(t: T) => ({...t, k${at + 1}: t.k${at}});`),
        body: `const v0 = {k0: 1};\n${each(size, (at) => `const v${at + 1} = g${at}(v${at});`)}`,
      }),
  },
  {
    name: "many-small-types",
    scene: (size) =>
      sceneWith({
        top: each(
          size,
          (at) => `interface S${at} { a: number; b: string }\nconst s${at}: S${at} = {a: ${at}, b: "x"};`,
        ),
      }),
  },
  {
    name: "assertion-types",
    scene: (size) =>
      sceneWith({
        top: each(size, (at) => `function is${at}(x: unknown): x is {k${at}: number} { return x !== null; }`),
        body: `const x: unknown = frame;\n${each(size, (at) => `if (is${at}(x)) {`, " ")} const y = x.k0; ${"}".repeat(size)}`,
      }),
  },
  {
    name: "enums",
    scene: (size) =>
      sceneWith({
        top: `const E = {${each(size, (at) => `K${at}: "k${at}"`, ", \n")}} as const;\ntype E = (typeof E)[keyof typeof E];\nconst NAMES: Record<E, number> = {${each(size, (at) => `k${at}: ${at}`, ",\n")}};`,
        body: "const e = NAMES[E.K0];",
      }),
  },
];
