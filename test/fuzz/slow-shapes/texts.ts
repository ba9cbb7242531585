import { each, type SlowShape, sceneWith } from "./shape.ts";

/** Comments, long texts, patterns and shared modules. */
export const TEXT_SHAPES: readonly SlowShape[] = [
  {
    name: "long-comments",
    scene: (size) =>
      sceneWith({ top: each(size, (at) => `/* comment ${at} ${"*".repeat(40)} */ // @ts ${"/".repeat(20)}`) }),
  },
  { name: "open-comments", scene: (size) => sceneWith({ top: `/${"*/*".repeat(size)}*/` }) },
  {
    name: "long-text",
    scene: (size) =>
      sceneWith({
        top: `const t = [${each(size, () => `"${"lorem ipsum dolor ".repeat(5)}"`, ",\n")}];`,
        drawn: '<p>{t.join("")}</p>',
      }),
  },
  {
    name: "long-text-in-markup",
    scene: (size) => sceneWith({ drawn: `<p>${each(size, () => "lorem ipsum 中文字 ñandú")}</p>` }),
  },
  {
    name: "long-text-of-many-scripts",
    scene: (size) => sceneWith({ drawn: `<p>${each(size, (at) => String.fromCodePoint(0x4e00 + at))}</p>` }),
  },
  {
    name: "open-brackets-in-text",
    scene: (size) =>
      sceneWith({ drawn: `<p>{"${"<a ".repeat(size)}"}</p>`.replaceAll("<a <a <a <a ", '<a <a <a " +\n "<a ') }),
  },
  {
    name: "patterns-many",
    scene: (size) => sceneWith({ top: each(size, (at) => `const r${at} = /a${at}[bc]+(d|e)*f/g;`) }),
  },
  {
    name: "patterns-many-wide",
    scene: (size) =>
      sceneWith({ top: each(size, (at) => `const r${at} = /(?:${each(60, (word) => `w${word}x`, "|")})*z${at}/;`) }),
  },
  { name: "pattern-long", scene: (size) => sceneWith({ top: `const r = /${each(size, (at) => `k${at}`, "|")}/;` }) },
  {
    name: "pattern-of-groups",
    scene: (size) => sceneWith({ top: `const r = /${"(".repeat(size)}a${")*".repeat(size)}/;` }),
  },
  {
    name: "patterns-ambiguous",
    scene: (size) =>
      sceneWith({
        top: each(size, (at) => `const r${at} = /(?:a|b|ab)*(?:[a-z]|[b-y])*[^]*(?:${"[a-z]".repeat(90)})*x/;`),
      }),
  },
  {
    name: "patterns-of-letters-in-cycle",
    scene: (size) => sceneWith({ top: each(size, (at) => `const r${at} = /(?:${"[a-z]?".repeat(60)}x)*/u;`) }),
  },
  {
    name: "styles-with-long-values",
    scene: (size) =>
      sceneWith({
        drawn: each(
          size,
          (at) =>
            `<p style={{background: "linear-gradient(${each(20, (stop) => `rgb(${stop}, ${at % 255}, 0) ${stop}%`, ", ")})"}}>a</p>`,
        ),
      }),
  },
  {
    name: "style-values-with-brackets",
    scene: (size) =>
      sceneWith({
        drawn: each(
          size,
          (at) => `<p style={{width: "calc(${"(".repeat(100)}1px${")".repeat(100)} + ${at}px)"}}>a</p>`,
        ),
      }),
  },
  { name: "syntax-errors", scene: (size) => sceneWith({ body: each(size, (at) => `const = ${at} (;`) }) },
  {
    name: "type-errors",
    scene: (size) => sceneWith({ body: each(size, (at) => `const t${at}: string = ${at}; missing${at}.a;`) }),
  },
  {
    name: "refused-everywhere",
    scene: (size) => sceneWith({ body: each(size, (at) => `window.a${at} = eval("x${at}");`) }),
  },
  {
    name: "misspelled-names",
    scene: (size) =>
      sceneWith({
        top: each(size, (at) => `const someLongName${at} = ${at};`),
        body: each(size, (at) => `const y${at} = someLongNam${at}x;`),
      }),
  },
  {
    name: "misspelled-members",
    scene: (size) =>
      sceneWith({
        top: `const o = {${each(size, (at) => `someLongName${at}: ${at}`, ",\n")}};`,
        body: each(size, (at) => `const y${at} = o.someLongNam${at}x;`),
      }),
  },
  { name: "names-declared-twice", scene: (size) => sceneWith({ body: each(size, (at) => `const a = ${at};`) }) },
  {
    name: "modules-chained",
    scene: (size) =>
      sceneWith({
        imports: 'import {v0} from "./shared/m0";',
        drawn: "<p>{v0}</p>",
        top: each(size, (at) => `const s${at} = v0 + ${at};`),
      }),
    modules: () =>
      Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [
          `m${at}`,
          at === 39
            ? "export const v39 = 1;"
            : `import {v${at + 1}} from "./m${at + 1}";\nexport const v${at} = v${at + 1} + 1;\n${each(100, (line) => `const w${line} = v${at + 1} + ${line};`)}`,
        ]),
      ),
  },
  {
    name: "modules-woven",
    scene: (size) =>
      sceneWith({
        imports: each(20, (at) => `import {f${at}} from "./shared/m${at}";`),
        top: each(size, (at) => `const s${at} = f${at % 20}(1);`),
      }),
    modules: () =>
      Object.fromEntries(
        Array.from({ length: 20 }, (_, at) => [
          `m${at}`,
          `${each(19 - at, (other) => `import {f${at + other + 1}} from "./m${at + other + 1}";`)}\nexport function f${at}(n: number): number { return n < 1 ? 0 : 1 ${each(19 - at, (other) => `+ f${at + other + 1}(n - 1)`, " ")}; }\n${each(150, (line) => `const name${line} = ${line};`)}`,
        ]),
      ),
  },
  {
    name: "modules-of-one-name",
    scene: (size) =>
      sceneWith({
        imports: each(30, (at) => `import {value as v${at}} from "./shared/m${at}";`),
        top: each(size, (at) => `const s${at} = v${at % 30};`),
      }),
    modules: () =>
      Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [
          `m${at}`,
          `export const value = ${at};\n${each(600, (line) => `const own${line} = value + ${line};`)}`,
        ]),
      ),
  },
];
