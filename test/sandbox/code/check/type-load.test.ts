import { expect, test } from "vitest";
import { checkScene, rulesOf, scene } from "./scene-check.ts";

const repeated = (count: number, part: (index: number) => string, between = "\n") =>
  Array.from({ length: count }, (_, index) => part(index)).join(between);

const refused: [what: string, code: string, line: number, words: RegExp][] = [
  [
    "overloads by the dozen",
    scene({
      top: `${repeated(60, (i) => `function o(x: "k${i}"): ${i};`)}\nfunction o(x: string): number { return x.length; }`,
    }),
    27,
    /"o" has more than 24 overloads/,
  ],
  [
    "classes that extend one another without end",
    scene({ top: repeated(30, (i) => `class K${i}${i === 0 ? "" : ` extends K${i - 1}`} { m() { return 1; } }`) }),
    13,
    /extend one another here more than 10 levels/,
  ],
  [
    "spreads that may each be one of two objects",
    scene({ body: `const o = {${repeated(12, (i) => `...(frame > ${i} ? {a${i}: 1} : {b${i}: 2})`, ", ")}};` }),
    7,
    /one of more than 256 kinds of object/,
  ],
  [
    "objects spread into objects, again and again",
    scene({ body: `const o0 = {a: 1};\n${repeated(400, (i) => `const o${i + 1} = {...o${i}, k${i}: 1};`)}` }),
    206,
    /spread into one another again and again/,
  ],
  [
    "a choice between objects by the hundred",
    scene({ body: `const v = ${repeated(100, (i) => `frame < ${i} ? {k${i}: ${i}}`, " : ")} : null;` }),
    7,
    /chooses between more than 64 objects/,
  ],
];

test.each(refused)(
  "%s are refused before any type is computed, at their place and with a way out",
  (_, code, line, words) => {
    const report = checkScene(code);
    const found = report.diagnostics.find(({ rule }) => rule === "type-too-complex");
    expect(found?.message).toMatch(words);
    expect(found?.line).toBe(line);
    expect(found?.fix).toMatch(/`[^`]+`|plain functions/);
  },
);

const honest: [what: string, code: string][] = [
  [
    "a handful of overloads",
    scene({
      top: `${repeated(8, (i) => `function o(x: "k${i}"): number;`)}\nfunction o(x: string): number { return x.length; }`,
      jsx: '<p>{o("k1")}</p>',
    }),
  ],
  [
    "many styles chosen by the frame, of like names or of nothing",
    scene({
      body: `const style = {opacity: 1, ${repeated(14, (i) => (i % 2 ? `...(frame > ${i} ? {left: ${i}} : {left: 2})` : `...(frame > ${i} ? {top: ${i}} : {})`), ", ")}};`,
      jsx: "<p style={style}>a</p>",
    }),
  ],
  [
    "a style that grows step by step",
    scene({
      body: `const s0 = {left: 0};\n${repeated(20, (i) => `const s${i + 1} = {...s${i}, top: ${i}};`)}`,
      jsx: "<p style={s20}>a</p>",
    }),
  ],
];

test.each(honest)("%s pass", (_, code) => {
  expect(rulesOf(checkScene(code))).toEqual([]);
});
