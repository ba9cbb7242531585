import type { Chance } from "./chance.ts";

/*
 * Sentences of the form "take a value, reach through it for something that no scene may have, and put it where it acts".
 * Most are refused by the types or the gate; what is accepted is run, and the oracle tells whether anything was reached.
 */

const DANGEROUS_NAMES = [
  "constructor",
  "__proto__",
  "prototype",
  "caller",
  "callee",
  "ownerDocument",
  "defaultView",
  "$$typeof",
  "_owner",
  "_store",
  "__defineGetter__",
  "__lookupGetter__",
  "toString",
  "valueOf",
  "call",
  "apply",
  "bind",
  "type",
  "props",
  "remotion_imported",
];
const HARMLESS_NAMES = ["name", "length", "at", "size", "concat"];
const GLOBALS = [
  "globalThis",
  "window",
  "self",
  "document",
  "Function",
  "eval",
  "Reflect",
  "Proxy",
  "Symbol",
  "Promise",
  "WeakMap",
  "process",
  "fetch",
  "setTimeout",
  "require",
  "module",
  "exports",
  "__sw",
  "arguments",
  "import.meta",
  "new.target",
  "this",
  "React",
  "Math.random",
  "Date.now",
];
const VALUES = [
  "(() => 1)",
  "function named() { return 1; }",
  "interpolate",
  "useCurrentFrame",
  "[1, 2, 3]",
  "[].map",
  "'text'",
  "'text'.at",
  "({a: 1, b: 'x'})",
  "<div>inside</div>",
  "AbsoluteFill",
  "memo(() => <p>m</p>)",
  "createContext(1)",
  "Object.entries({a: 1})",
  'JSON.parse(\'{"a": {"__proto__": 1}}\')',
  "new Map([['a', 1]])",
  "new Date(0)",
  "new Error('x')",
  "/a+/",
  "new Float32Array(3)",
  "new Intl.NumberFormat('en-US')",
  "(function* () { yield 1; })()",
  "class { static a = 1; }",
  "new (class { b = 2; get c() { return this; } })()",
  "useMemo(() => [1], [])",
  "Array.from({length: 2}, (_, i) => i)",
  "`t${frame}`",
  "Object",
  "Array",
  "String.raw",
  "Number",
  "frame",
  "undefined",
];
const SINKS = [
  (it: string) => `<p>{String(${it})}</p>`,
  (it: string) => `<p>{\`\${${it}}\`}</p>`,
  (it: string) => `<div style={{width: Number(${it})}} />`,
  (it: string) => `<div style={{backgroundImage: String(${it})}} />`,
  (it: string) => `<div {...(${it})} />`,
  (it: string) => `<svg><use href={String(${it})} /></svg>`,
  (it: string) => `<svg><rect fill={String(${it})} /></svg>`,
  (it: string) => `<div title={String(${it})} className={String(${it})} />`,
  (it: string) => `<div key={String(${it})}>{[${it}].length}</div>`,
  (it: string) => `{[${it}].map((each, at) => <i key={at}>{typeof each}</i>)}`,
  (it: string) => `{[${it}].flat().filter(Boolean).map((each, at) => <i key={at}>{String(each)}</i>)}`,
  (it: string) => `<>{JSON.stringify(${it})}</>`,
  (it: string) => `<p>{(${it}) ? 1 : 2}</p>`,
  (it: string) => `<p>{String((${it})("return 1"))}</p>`,
  (it: string) => `<p>{String(new (${it})("return 1"))}</p>`,
  (it: string) => `<p>{String((${it})\`return 1\`)}</p>`,
  (it: string) => `{(() => { const Tag = ${it}; return <Tag />; })()}`,
  (it: string) => `{(() => { const {length, ...rest} = ${it}; return String(length) + Object.keys(rest).join(); })()}`,
  (it: string) => `{(() => { for (const each of [${it}]) if (each) return String(each); return null; })()}`,
  (it: string) => `{(() => { try { throw ${it}; } catch (problem) { return String(problem); } })()}`,
];

export function grammarScene(chance: Chance): string {
  const value = () => (chance.isTrue(0.85) ? chance.pick(VALUES) : chance.pick(GLOBALS));
  const uses = Array.from({ length: 1 + chance.below(2) }, () => chance.pick(SINKS)(access(chance, value, 0)));
  return `import React, {memo, useMemo, useCallback, createContext, useContext, Fragment, Children, type ReactNode} from "react";
import {AbsoluteFill, Sequence, Series, interpolate, random, spring, useCurrentFrame, useVideoConfig} from "remotion";
${chance.isTrue(0.3) ? helper(chance) : ""}
export default function Scene() {
  const frame = useCurrentFrame();
  return <AbsoluteFill>${uses.join("\n    ")}</AbsoluteFill>;
}
`;
}

function helper(chance: Chance): string {
  const name = dangerous(chance);
  return chance.pick([
    `const KEY = ${spelled(chance, name)};`,
    `function reach<T, K extends keyof T>(from: T, key: K) { return from[key]; }`,
    `const pick = (from: Record<string, unknown>, key: string) => from[key];`,
    `class Holder { [${spelled(chance, name)}] = 1; static ${name} = 2; get ${name}() { return 3; } }`,
    `type Keys = keyof typeof interpolate; type Name = "${name}" | "length";`,
    `const TABLE: Record<string, number> = {${name}: 1, ["${name}"]: 2};`,
    `const {${name}: taken, length} = (() => 1) as unknown as Record<string, number>;`,
  ]);
}

function access(chance: Chance, value: () => string, depth: number): string {
  const from = depth < 2 && chance.isTrue(0.3) ? access(chance, value, depth + 1) : value();
  const name = dangerous(chance);
  const key = spelled(chance, name);
  return chance.pick([
    () => `(${from}).${name}`,
    () => `(${from})?.${name}`,
    () => `(${from})[${key}]`,
    () => `(${from})?.[${key}]`,
    () => `(({${name}: got}) => got)(${from})`,
    () => `(({[${key}]: got}) => got)(${from})`,
    () => `(([got]) => got)([${from}])`,
    () => `(() => { const {${name}} = ${from}; return ${name}; })()`,
    () => `(() => { let got; ({${name}: got} = ${from}); return got; })()`,
    () => `(() => { let got; for ({${name}: got} of [${from}]) break; return got; })()`,
    () => `(() => { try { throw ${from}; } catch ({${name}: got}) { return got; } })()`,
    () => `(() => { for (const key in ${from}) return key; return ""; })()`,
    () => `Object.entries(${from}).map(([key, each]) => each)[0]`,
    () => `Object.fromEntries([[${key}, ${from}]])`,
    () => `Object.values({...(${from})})`,
    () => `({...(${from}), ${name}: 1})`,
    () => `({...(${from}), [${key}]: 1})`,
    () => `({get ${name}() { return ${from}; }}).${name}`,
    () => `JSON.parse('{"${name}": 1}', function (key, each) { return this; })`,
    () => `[${from}].reduce((sum, each) => sum, ${from})`,
    () => `"a".replace(/a/, (match) => String(${from}))`,
    () => `[3, 1].sort(() => Number(${from}))`,
    () => `(${from} satisfies unknown)`,
    () => `(${from} as unknown as Record<string, never>)[${key}]`,
    () => `(${from})!`,
    () => `(0, ${from})`,
    () => `(class extends (${from}) { static make() { return super.${name}; } }).make()`,
    () => `(class { static { ${from}; } static got = ${from}; }).got`,
    () => `(<T,>(it: T) => it)(${from})`,
    () => `(<T, K extends keyof T>(it: T, key: K) => it[key])(${from}, ${key})`,
    () => `((it = ${from}) => it)()`,
    () => `((...all) => all)(${from})[0]`,
    () => `[...[${from}]]`,
    () => `Children.map([${from}], (each) => each)`,
    () => `useMemo(() => ${from}, [])`,
    () => `useCallback(${from}, [])`,
    () => `(${from}).toString.call(${from})`,
    () => `Array.from([${from}], (each) => each)`,
    () => `[[${key}, 1]].map(([key]) => (${from})[key])`,
    () =>
      `((key: ${chance.pick(["string", `"${name}"`, "number", "keyof typeof interpolate"])}) => (${from})[key])(${key})`,
  ])();
}

function dangerous(chance: Chance): string {
  return chance.isTrue(0.7) ? chance.pick(DANGEROUS_NAMES) : chance.pick(HARMLESS_NAMES);
}

/** One name, written the way someone would who tries to evade word lists. */
function spelled(chance: Chance, name: string): string {
  const half = 1 + chance.below(name.length - 1);
  return chance.pick([
    () => JSON.stringify(name),
    () => `"${name.slice(0, half)}" + "${name.slice(half)}"`,
    () => `\`${name.slice(0, half)}\${"${name.slice(half)}"}\``,
    () => `["${name}"][0]`,
    () => `["${name.slice(0, half)}", "${name.slice(half)}"].join("")`,
    () => `"${[...name].reverse().join("")}".split("").reverse().join("")`,
    () => `String.fromCharCode(${[...name].map((letter) => letter.charCodeAt(0)).join(", ")})`,
    () => `"\\x${name.charCodeAt(0).toString(16)}${name.slice(1)}"`,
    () => `"\\u{${name.charCodeAt(0).toString(16)}}${name.slice(1)}"`,
    () => `"${name.toUpperCase()}".toLowerCase()`,
    () => `(frame > -1 ? "${name}" : "length")`,
    () => `decodeURIComponent("%${name.charCodeAt(0).toString(16)}${name.slice(1)}")`,
    () => `({toString: () => "${name}"})`,
    () => `["${name}"]`,
    () => `(["${name}"] as const)[0]`,
    () => `"${name}!".slice(0, -1)`,
    () => `Object.keys({${name}: 1})[0]`,
  ])();
}
