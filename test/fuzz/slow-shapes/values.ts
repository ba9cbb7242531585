import { each, type SlowShape, sceneWith } from "./shape.ts";

/** Long, deep and doubling values. */
export const VALUE_SHAPES: readonly SlowShape[] = [
  {
    name: "lists-spread-twice",
    scene: (size) =>
      sceneWith({ top: `const l0 = [1, "a"];\n${each(size, (at) => `const l${at + 1} = [...l${at}, ...l${at}];`)}` }),
  },
  {
    name: "const-lists-spread-twice",
    scene: (size) =>
      sceneWith({
        top: `const l0 = [1, "a"] as const;\n${each(size, (at) => `const l${at + 1} = [...l${at}, ...l${at}] as const;`)}`,
      }),
  },
  {
    name: "objects-spread-into-objects",
    scene: (size) =>
      sceneWith({
        top: `const o0 = {a: 1};\n${each(size, (at) => `const o${at + 1} = {...o${at}, k${at}: o${at}};`)}`,
      }),
  },
  {
    name: "objects-spread-by-choice",
    scene: (size) =>
      sceneWith({
        body: `const o = {${each(size, (at) => `...(frame > ${at} ? {a${at}: 1} : {b${at}: "x"})`, ",\n")}};\nconst p: {q: number} = o;`,
      }),
  },
  {
    name: "objects-spread-by-and",
    scene: (size) =>
      sceneWith({ body: `const o = {${each(size, (at) => `...(frame > ${at} && {a${at}: 1})`, ",\n")}};` }),
  },
  {
    name: "objects-spread-by-choice-in-steps",
    scene: (size) =>
      sceneWith({
        body: `const o0 = {a: 1};\n${each(size, (at) => `const o${at + 1} = {...o${at}, ...(frame > ${at} ? {k${at}: 1} : {j${at}: 2})};`)}`,
      }),
  },
  {
    name: "objects-holding-objects-twice",
    scene: (size) =>
      sceneWith({
        top: `const o0 = {a: 1};\n${each(size, (at) => `const o${at + 1} = {l: o${at}, r: o${at}};`)}\nconst t: number = o${size};`,
      }),
  },
  {
    name: "filter-chain",
    scene: (size) => sceneWith({ body: `const v = [1, 2]${each(size, (at) => `.filter((x) => x > ${at})`, "\n")};` }),
  },
  {
    name: "map-chain",
    scene: (size) => sceneWith({ body: `const v = [1, 2]${each(size, (at) => `.map((x) => x + ${at})`, "\n")};` }),
  },
  {
    name: "map-filter-lines",
    scene: (size) =>
      sceneWith({
        body: `const v0 = [1, 2];\n${each(size, (at) => `const v${at + 1} = v${at}.map((x) => x + 1).filter((x) => x > ${at});`)}`,
        drawn: `<>{v${size}.map((x) => <p key={x}>{x}</p>)}</>`,
      }),
  },
  {
    name: "map-growing-objects",
    scene: (size) =>
      sceneWith({ body: `const v = [{a: 1}]${each(size, (at) => `.map((x) => ({...x, k${at}: x}))`, "\n")};` }),
  },
  {
    name: "flatmap-chain",
    scene: (size) => sceneWith({ body: `const v = [1]${"\n.flatMap((x) => [x, x])".repeat(size)};` }),
  },
  {
    name: "reduce-in-reduce",
    scene: (size) =>
      sceneWith({ body: `const v = ${"[1].reduce((a, b) => a + b, ".repeat(size)}0${")".repeat(size)};` }),
  },
  {
    name: "and-chain",
    scene: (size) => sceneWith({ body: `const v = ${each(size, (at) => `frame > ${at}`, "\n&& ")};` }),
  },
  {
    name: "and-chain-of-narrowings",
    scene: (size) =>
      sceneWith({
        top: `type U = ${each(40, (at) => `{k: "a${at}"; v${at}: number}`, "\n| ")};`,
        body: `const pick = (u: U) => ${each(size, (at) => `u.k !== "a${at % 39}"`, "\n&& ")} && u;`,
      }),
  },
  {
    name: "coalescing-chain",
    scene: (size) =>
      sceneWith({
        body: `const m: (number | undefined)[] = [];\nconst v = ${each(size, (at) => `m[${at}]`, "\n?? ")} ?? 0;`,
      }),
  },
  {
    name: "ternary-chain",
    scene: (size) =>
      sceneWith({ body: `const v = ${each(size, (at) => `frame < ${at} ? {k${at}: ${at}}`, "\n: ")} : 0;` }),
  },
  {
    name: "ternary-lines",
    scene: (size) =>
      sceneWith({
        body: `${each(size, (at) => `const v${at} = frame < ${at} ? ${at === 0 ? "1" : `v${at - 1}`} : {k${at}: ${at}};`)}`,
      }),
  },
  {
    name: "ternary-doubling-names",
    scene: (size) =>
      sceneWith({
        body: `const v0 = frame > 1 ? "red" : "blue";\n${each(size, (at) => `const v${at + 1} = frame > ${at} ? v${at} + v${at} : \`\${v${at}}\${v${at}}\`;`)}`,
        drawn: `<p style={{color: v${size}, background: \`url(\${v${size}})\`}}>a</p>`,
      }),
  },
  { name: "addition-chain", scene: (size) => sceneWith({ body: `const v = ${each(size, (at) => `${at}`, "\n+ ")};` }) },
  {
    name: "text-concatenations",
    scene: (size) => sceneWith({ body: `const v = ${each(size, (at) => `"a${at}"`, "\n+ ")};` }),
  },
  {
    name: "text-doubling-by-name",
    scene: (size) =>
      sceneWith({
        top: `const t0 = "ab";\n${each(size, (at) => `const t${at + 1} = t${at} + t${at};`)}`,
        drawn: `<p style={{color: t${size}}}>{t${size}}</p>`,
      }),
  },
  {
    name: "text-doubling-by-template",
    scene: (size) =>
      sceneWith({
        top: `const t0 = "ab";\n${each(size, (at) => `const t${at + 1} = \`\${t${at}}\${t${at}}\`;`)}`,
        drawn: `<p style={{backgroundImage: t${size}}}>{t${size}}</p>`,
      }),
  },
  {
    name: "const-text-doubling-by-template",
    scene: (size) =>
      sceneWith({
        top: `const t0 = "ab" as "ab" | "cd";\n${each(size, (at) => `const t${at + 1} = \`\${t${at}}\${t${at}}\` as const;`)}`,
      }),
  },
  {
    name: "templates-in-templates",
    scene: (size) => sceneWith({ body: `const v = ${"`a${".repeat(size)}frame${"}`".repeat(size)};` }),
  },
  {
    name: "large-object-literal",
    scene: (size) =>
      sceneWith({
        top: `const o = {${each(size, (at) => `k${at}: {a: ${at}, b: "x"}`, ",\n")}};`,
        body: `const v = o.k0.a;`,
      }),
  },
  {
    name: "large-const-object",
    scene: (size) =>
      sceneWith({
        top: `const o = {${each(size, (at) => `k${at}: ${at}`, ",\n")}} as const;\ntype K = keyof typeof o;\ntype V = (typeof o)[K];`,
        body: `const v = (k: K): V => o[k];`,
      }),
  },
  {
    name: "large-table-of-rows",
    scene: (size) =>
      sceneWith({
        top: `const rows = [${each(size, (at) => `{name: "row ${at}", value: ${at}, ${at % 2 ? "note" : "hint"}: "x"}`, ",\n")}];`,
        drawn: "<>{rows.map((row) => <p key={row.name}>{row.name}{row.value}</p>)}</>",
      }),
  },
  {
    name: "large-table-of-unlike-rows",
    scene: (size) =>
      sceneWith({
        top: `const rows = [${each(size, (at) => `{k${at}: ${at}, v: ${at}}`, ",\n")}];`,
        drawn: "<>{rows.map((row) => <p key={row.v}>{row.v}</p>)}</>",
      }),
  },
  {
    name: "large-list-of-numbers",
    scene: (size) => sceneWith({ top: `const list = [${each(size, (at) => `${at % 10}`, ",\n")}];` }),
  },
  {
    name: "table-of-rows-looked-up",
    scene: (size) =>
      sceneWith({
        top: `const rows = [${each(size, (at) => `{x: ${at}}`, ",\n")}];`,
        body: each(size, (at) => `const y${at} = rows[${at}]?.x ?? 0;`),
      }),
  },
  { name: "lists-in-lists", scene: (size) => sceneWith({ top: `const v = ${"[".repeat(size)}1${"]".repeat(size)};` }) },
  {
    name: "objects-in-objects",
    scene: (size) => sceneWith({ top: `const v = ${"{a: ".repeat(size)}1${"}".repeat(size)};` }),
  },
  {
    name: "destructuring-cascade",
    scene: (size) =>
      sceneWith({
        body: `const a0 = {x: {y: 1}, z: [1, 2]};\n${each(size, (at) => `const {x: x${at}, z: [p${at} = 1, q${at} = p${at}]} = a${at}; const a${at + 1} = {x: x${at}, z: [p${at}, q${at}]};`)}`,
      }),
  },
  {
    name: "nested-destructuring",
    scene: (size) =>
      sceneWith({
        body: `const ${"{a: ".repeat(size)}v${"}".repeat(size)} = ${"{a: ".repeat(size)}1${"}".repeat(size)};`,
      }),
  },
  {
    name: "aliases-of-aliases",
    scene: (size) =>
      sceneWith({
        top: `const a0 = [1];\n${each(size, (at) => `const a${at + 1} = a${at};`)}`,
        body: `for (const x of a${size}) { const y = x; }`,
      }),
  },
  {
    name: "aliased-conditions",
    scene: (size) =>
      sceneWith({
        body: `const m: (number | undefined)[] = []; const a = m[0];\n${each(size, (at) => `const c${at} = ${at === 0 ? "a !== undefined" : `c${at - 1} && a !== undefined`};`)}\nconst b = c${size - 1} ? a + 1 : 0;`,
      }),
  },
  {
    name: "optional-chain",
    scene: (size) =>
      sceneWith({
        top: "interface N { next?: N; v?: number }",
        body: `const n: N = {};\nconst v = n${"?.next".repeat(size)}?.v;`,
      }),
  },
  {
    name: "optional-chains-narrowed",
    scene: (size) =>
      sceneWith({
        top: "interface N { next?: N; v?: number }",
        body: `const n: N = {};\n${each(size, (at) => `if (n${"?.next".repeat(1 + (at % 5))}?.v === ${at}) { const w = n.next?.v; }`)}`,
      }),
  },
  {
    name: "sum-of-long-names",
    scene: (size) => sceneWith({ body: each(size, (at) => `const ${"long".repeat(10)}${at} = ${at};`) }),
  },
  { name: "unicode-names", scene: (size) => sceneWith({ body: each(size, (at) => `const größe${at} = ${at};`) }) },
];
