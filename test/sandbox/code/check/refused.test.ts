import { describe, expect, test } from "vitest";
import { checkScene, rulesOf, scene } from "./scene-check.ts";

type Case = readonly [rule: string, code: string];
const top = (text: string) => scene({ top: text });
const body = (text: string) => scene({ body: text });
const jsx = (text: string) => scene({ jsx: text });

const CASES: Record<string, readonly Case[]> = {
  imports: [
    ["import-not-allowed", top('import fs from "node:fs";')],
    ["import-not-allowed", top('import "remotion";')],
    ["import-not-allowed", top('import * as all from "remotion";')],
    ["import-not-allowed", top('import {jsx} from "react/jsx-runtime";')],
    ["import-not-allowed", top('import {jsx} from "@scenewright/jsx-runtime";')],
    ["import-not-allowed", top('import {OffthreadVideo} from "remotion";')],
    ["import-not-allowed", top('import {staticFile as f} from "remotion";')],
    ["import-not-allowed", top('import {Internals} from "remotion";')],
    ["import-not-allowed", top('export * from "remotion";')],
    ["import-not-allowed", top('export {random as r} from "remotion";')],
    ["import-not-allowed", top('import fs = require("fs");')],
    ["import-not-allowed", top('type Fs = typeof import("fs");')],
    ["import-not-allowed", body('const m = import("remotion");')],
    ["syntax-not-allowed", body("const u = import.meta;")],
    ["import-not-allowed", body("const R = React; R.version;")],
    ["import-not-allowed", body("const {createElement} = React;")],
    ["import-not-allowed", body('const e = React.createElement("iframe");')],
    ["import-not-allowed", body('const e = React["createElement"];')],
  ],
  globals: [
    ["global-not-allowed", body('fetch("http://x");')],
    ["global-not-allowed", body("const o = {fetch};")],
    ["global-not-allowed", body("globalThis.x = 1;")],
    ["global-not-allowed", body("const a = [window];")],
    ["global-not-allowed", body("const f = Function;")],
    ["global-not-allowed", body('eval("1");')],
    ["global-not-allowed", body("typeof process;")],
    ["global-not-allowed", body('require("fs");')],
    ["global-not-allowed", body("const s = Symbol.iterator;")],
    ["global-not-allowed", body("const p = new Proxy({}, {});")],
    ["global-not-allowed", body("const k = Reflect.ownKeys({});")],
    ["global-not-allowed", body('const r = new RegExp("a+");')],
    ["global-not-allowed", body("const a = Object.assign({}, {});")],
    ["global-not-allowed", body("const O = Object;")],
    ["global-not-allowed", body("const {assign} = Object;")],
    ["global-not-allowed", body("const M = Math; M.max(1);")],
    ["global-not-allowed", top("import type {memo as alert} from 'react'; const x = alert;")],
    ["syntax-not-allowed", top("declare const fetch: (url: string) => void;")],
    ["global-not-allowed", top("interface fetch {} const x = fetch;")],
    ["syntax-not-allowed", top("function fetch(url: string): void;")],
    ["global-not-allowed", body('console.log("x");')],
    [
      "computed-access",
      body('const key = frame > 1 ? "sin" : `r${frame}`; (Math as Record<string, unknown>)[key];').replace(
        "(Math as Record<string, unknown>)[key]",
        "Math[key as keyof typeof Math]",
      ),
    ],
  ],
  members: [
    ["member-not-allowed", body("let got; ({constructor: got} = [1]);")],
    ["member-not-allowed", body("let got; ({'constructor': got} = [1]);")],
    ["member-not-allowed", body("let constructor; ({constructor} = [1]);")],
    ["member-not-allowed", body("let got; ({at: {constructor: got}} = [1]);")],
    ["member-not-allowed", body("let got; [{constructor: got}] = [[1]];")],
    ["member-not-allowed", body("let got; [[...[{constructor: got}]]] = [[[[1]]]];")],
    ["member-not-allowed", body("let got; for ({constructor: got} of [[1]]) break;")],
    ["computed-access", body("let got; ({[`a${frame}`]: got} = {a1: 1} as Record<string, number>);")],
    ["element-forged", body("let type: unknown; let rest: {props: unknown} = {props: 1}; ({type, ...rest} = <p/>);")],
    ["non-deterministic", scene({ top: "const s = {n: 0};", body: "for (s.n of [s.n + 1]) break;" })],
    ["non-deterministic", scene({ top: "const s = {n: 0};", body: "({a: s.n} = {a: s.n + 1});" })],
    [
      "non-deterministic",
      scene({
        top: "const make = () => { let n = 0; return () => { [n] = [n + 1]; return n; }; }; const next = make();",
        jsx: "{next()}",
      }),
    ],
    ["member-not-allowed", body("const c = (() => 1).constructor;")],
    ["member-not-allowed", body('const c = "a"["constructor"];')],
    ["member-not-allowed", body('const k = "con" + "structor"; const c = ({} as Record<string, number>)[k];')],
    ["member-not-allowed", body('const k = ["con", "structor"].join(""); const o: Record<string, number> = {}; o[k];')],
    ["member-not-allowed", body("const {constructor: c} = {a: 1};")],
    ["member-not-allowed", body('const {["constructor"]: c} = {a: 1};')],
    ["member-not-allowed", body("const o = {__proto__: null};")],
    ["member-not-allowed", body("const o = {}; o.__proto__;")],
    ["member-not-allowed", body("const o = {$$typeof: 1};")],
    ["member-not-allowed", body("const o = {valueOf() { return 1; }};")],
    ["member-not-allowed", body("Scene.prototype;")],
    ["member-not-allowed", body("const o = {a: 1}; o?.constructor;")],
    ["identifier-not-plain", body("const o = {a: 1}; o.\\u0063onstructor;")],
    ["computed-access", body("const parsed = JSON.parse('{}'); const o: Record<string, number> = {}; o[parsed];")],
    ["computed-access", body("const f = (o: Record<string, number>, key: unknown) => o[key]; f({}, 1);")],
  ],
  types: [
    ["any-not-allowed", body("const x: any = 1;")],
    ["cast-not-allowed", body("const x = 1 as unknown as string;")],
    ["cast-not-allowed", body("const y: unknown = 1; const x = y as number;")],
    ["cast-not-allowed", body("const x = (() => 1) as Function;")],
    ["type-too-complex", top("type A<T> = T extends string ? 1 : 2;")],
    ["type-too-complex", top("type B<T> = {a: B<B<T>>}; const b: B<1> | null = null;")],
    ["type-too-complex", top("type D = 0 | 1 | 2; type P = `${D}${D}${D}`;")],
    ["directive-comment", body("// @ts-ignore\n const x = 1;")],
    ["directive-comment", `/** @jsx eval */\n${scene({})}`],
    ["directive-comment", `/// <reference path="/etc/passwd" />\n${scene({})}`],
    ["directive-comment", `${scene({})}\n//# sourceMappingURL=http://x`],
    ["type-error", body('const n: number = "a";')],
  ],
  syntax: [
    ["non-deterministic", body("const f = async () => 1;")],
    ["syntax-not-allowed", body("const o = {get a() { return 1; }};")],
    ["syntax-not-allowed", body("function f() { return arguments; }")],
    ["syntax-not-allowed", body("const t = this;")],
    ["syntax-not-allowed", body("const n = 10n;")],
    ["syntax-not-allowed", body("const tag = (s: TemplateStringsArray) => s; tag`x`;")],
    ["syntax-not-allowed", body("const f = () => ({a: 1}); new f();").replace("new f()", "new (f as () => void)()")],
    ["class-not-allowed", top("class A extends React.Component {}")],
    ["syntax-not-allowed", top("enum E {A}")],
    ["syntax-not-allowed", top("namespace N { export const a = 1; }")],
    ["syntax-not-allowed", body("const __sw = {t: () => 1};")],
    ["syntax-not-allowed", body("debugger;")],
  ],
  elements: [
    ["element-not-allowed", jsx('<iframe src="http://x" />')],
    ["element-not-allowed", jsx("<script>{'1'}</script>")],
    ["element-not-allowed", jsx("<style>{'p{}'}</style>")],
    ["element-not-allowed", jsx("<svg><foreignObject /></svg>")],
    ["element-not-allowed", jsx('<svg><image href="http://x" /></svg>')],
    ["element-not-allowed", jsx("<svg><filter><feImage /></filter></svg>")],
    ["non-deterministic", jsx('<svg><circle><animate attributeName="r" /></circle></svg>')],
    ["element-not-allowed", scene({ body: 'const Tag = "iframe" as const;', jsx: "<Tag />" })],
    [
      "element-not-allowed",
      scene({ top: "const TAGS: Record<string, string> = {};", body: 'const Tag = TAGS["x"];', jsx: "<Tag />" }),
    ],
    ["attribute-not-allowed", jsx("<div onClick={() => 1} />")],
    ["attribute-not-allowed", jsx("<div ref={() => 1} />")],
    ["attribute-not-allowed", jsx('<div dangerouslySetInnerHTML={{["__" + "html"]: ""}} />')],
    ["attribute-not-allowed", jsx("<AbsoluteFill onClick={() => 1} />")],
    ["attribute-not-allowed", jsx('<Sequence _remotionInternalStack="x"><p /></Sequence>')],
    ["attribute-not-allowed", scene({ body: "const Fill = AbsoluteFill;", jsx: "<Fill onClick={() => 1} />" })],
    ["url-not-allowed", jsx('<svg><use href="http://x#a" /></svg>')],
    ["url-not-allowed", jsx('<svg><use href="&#104;ttp://x#a" /></svg>')],
    ["url-not-allowed", scene({ body: 'const at = ["http", "://x"].join("");', jsx: "<svg><use href={at} /></svg>" })],
    ["spread-not-allowed", scene({ body: "const p = {onClick: () => 1};", jsx: "<div {...p} />" })],
    ["spread-not-allowed", scene({ body: "const p = JSON.parse('{}');", jsx: "<div {...p} />" })],
    [
      "spread-not-allowed",
      scene({ top: "type P = Record<string, string>; const make = (): P => ({});", jsx: "<div {...make()} />" }),
    ],
    ["element-forged", body('const forged = {...<div />, type: "iframe"};')],
    [
      "element-forged",
      body('const e: ReactNode = <div />; const forged = {...(e as object), type: "iframe"};').replace(
        "(e as object)",
        "JSON.parse('{}')",
      ),
    ],
    ["element-forged", body("const {props, ...rest} = <div />;")],
    ["element-forged", body("const list = Object.entries(<div />);")],
  ],
  styles: [
    ["style-not-allowed", jsx('<div style={{background: "url(http://x)"}} />')],
    ["style-not-allowed", jsx('<div style={{background: "u\\\\72l(http://x)"}} />')],
    ["style-not-allowed", jsx('<div style={{background: "u/**/rl(x) url(//x)"}} />')],
    ["style-not-allowed", jsx("<div style={{backgroundImage: \"image-set('http://x' 1x)\"}} />")],
    [
      "style-not-allowed",
      scene({ body: 'const box: React.CSSProperties = {maskImage: "url(http://x)"};', jsx: "<div style={box} />" }),
    ],
    ["style-not-allowed", scene({ body: 'const box = {background: "url(http://x)"};', jsx: "<div style={box} />" })],
    [
      "style-not-allowed",
      scene({
        body: 'const at = (u: string) => "url(" + u + ")";',
        jsx: '<div style={{background: at("http://x")}} />',
      }),
    ],
    ["style-not-allowed", jsx('<svg><rect fill="url(http://x)" /></svg>')],
    ["style-not-allowed", jsx('<div style={{"--x": "url(http://x)"}} />')],
    ["non-deterministic", jsx('<div style={{animation: "spin 1s infinite"}} />')],
    ["non-deterministic", jsx('<div style={{transition: "all 1s"}} />')],
    ["non-deterministic", jsx('<div style={{WebkitTransition: "all 1s"}} />')],
  ],
  amounts: [
    ["unbounded-loop", body("for (;;) {}")],
    ["unbounded-loop", body("while (true) { frame; }")],
    ["unbounded-loop", body("let i = 0; do { i; } while (1);")],
    ["unbounded-loop", body("let i = 0; while (i < 10) { frame; }")],
    ["unbounded-loop", body("for (let i = 0; i < 10; i--) { frame; }")],
    ["unbounded-loop", body("const f = (): number => f(); f();")],
    ["unbounded-loop", top("const A = (): React.JSX.Element => <B />; const B = (): React.JSX.Element => <A />;")],
    ["number-too-large", body('"x".repeat(1e9);')],
    ["number-too-large", body("Array.from({length: 1e4 * 1e5});")],
    ["number-too-large", body("new Array(2 ** 31);")],
    ["number-too-large", body("let n = 0; for (let i = 0; i < 1e12; i++) n += i;")],
    ["regex-too-complex", body('/(a+)+$/.test("a");')],
    ["regex-too-complex", body('/(a|a)*b/.test("a");')],
  ],
  determinism: [
    ["non-deterministic", jsx("{String(new Date(0))}")],
    ["non-deterministic", jsx("{`${new Date(0)}`}")],
    ["non-deterministic", jsx("{'' + new Date(0)}")],
    ["non-deterministic", jsx("{[new Date(0)].join()}")],
    ["non-deterministic", jsx("{new Date(0).toString()}")],
    ["non-deterministic", jsx("{new Date(0)['getHours']()}")],
    ["non-deterministic", jsx("{(() => { const {getDay} = new Date(0); return getDay.call(new Date(0)); })()}")],
    ["computed-access", jsx("{(1234)['toLocaleString']()}")],
    ["non-deterministic", jsx("{(1234).toLocaleString.call(1234)}")],
    ["non-deterministic", jsx("{(() => { const {stack} = new Error('x'); return stack; })()}")],
    ["non-deterministic", jsx("{new Error('x')['stack']}")],
    ["non-deterministic", scene({ top: "const R = /a/y;", jsx: "{'aa'.replace(R, 'b')}" })],
    [
      "non-deterministic",
      scene({ top: "const L: number[] = []; function add(list: number[]) { list.push(1); }", body: "add(L);" }),
    ],
    [
      "non-deterministic",
      scene({ top: "const S = {n: 0}; const bump = (s: {n: number}) => { s.n += 1; };", body: "bump(S);" }),
    ],
    [
      "non-deterministic",
      scene({ top: "const S = {n: 0}; function bump(s = S) { s.n += 1; return s.n; }", jsx: "{bump()}" }),
    ],
    [
      "non-deterministic",
      scene({
        top: "const S = {i: {n: 0}}; function bump({i}: {i: {n: number}}) { i.n += 1; return i.n; }",
        jsx: "{bump(S)}",
      }),
    ],
    [
      "non-deterministic",
      scene({
        top: "class P { list: number[] = []; add(n: number) { this.list.push(n); return this.list.length; } } const P0 = new P();",
        jsx: "{P0.add(frame)}",
      }),
    ],
  ],
  "patterns without end": [
    ["regex-too-complex", body("/a*a*a*a*a*a*a*a*b/.test('a');")],
    ["regex-too-complex", body("'x'.search(/x+x+x+x+x+y/);")],
  ],
  "methods by other ways": [
    ["computed-access", scene({ top: "const LIST = [3, 1, 2];", body: "LIST['push'](1);" })],
    ["computed-access", scene({ top: "const LIST = [3, 1, 2];", body: "LIST.push.call(LIST, 1);" })],
    ["computed-access", scene({ top: "const LIST = [3, 1, 2];", body: "const {push} = LIST; push.call(LIST, 1);" })],
    ["computed-access", scene({ top: "const LIST = [3, 1, 2];", body: "const push = LIST.push.bind(LIST); push(1);" })],
    [
      "computed-access",
      scene({ top: "const LIST = [3, 1, 2];", body: "const own: number[] = []; own.push.apply(LIST, [4]);" }),
    ],
    [
      "computed-access",
      scene({ top: "const LIST = [3, 1, 2];", body: "const name = frame > 3 ? 'push' : 'unshift'; LIST[name](1);" }),
    ],
    [
      "computed-access",
      scene({
        top: "const LIST = [3, 1, 2];",
        body: "const take = <T, K extends keyof T>(from: T, key: K) => from[key]; take(LIST, 'push').call(LIST, 1);",
      }),
    ],
    ["computed-access", scene({ top: "const LIST = [3, 1, 2];", body: "'x'['repeat'](1e9);" })],
    [
      "computed-access",
      scene({ top: "const LIST = [3, 1, 2];", body: "const M = new Map<string, number>(); M['set']('a', frame);" }),
    ],
    ["non-deterministic", body("Math.random();")],
    ["non-deterministic", body('Math["random"]();')],
    ["non-deterministic", body("const {random: r} = Math;")],
    ["non-deterministic", body("random(null);")],
    ["non-deterministic", body("[1].map(random);")],
    ["non-deterministic", body("Date.now();")],
    ["non-deterministic", body("new Date();")],
    ["non-deterministic", body("new Date(2024, 0, 1);")],
    ["non-deterministic", body('new Date("2024-01-01T00:00:00Z").getHours();')],
    ["non-deterministic", body("performance.now();")],
    ["non-deterministic", body("(1234).toLocaleString();")],
    ["non-deterministic", body("new Intl.NumberFormat().format(1);")],
    ["non-deterministic", body('new Intl.DateTimeFormat("en-US").format(0);')],
    ["non-deterministic", body("setTimeout(() => 1, 1);")],
    ["non-deterministic", body("requestAnimationFrame(() => 1);")],
    ["non-deterministic", top('import {useState} from "react";')],
    ["non-deterministic", body("React.useEffect(() => {});")],
    ["non-deterministic", top("let count = 0;")],
    ["non-deterministic", scene({ top: "const LIST: number[] = [];", body: "LIST.push(frame);" })],
    ["non-deterministic", scene({ top: "const LIST = [3, 1];", body: "LIST.sort();" })],
    ["non-deterministic", scene({ top: "const P = [{x: 1}];", body: "P.forEach((p) => { p.x += 1; });" })],
    ["non-deterministic", scene({ top: "const P = [{x: 1}];", body: "for (const p of P) p.x += 1;" })],
    ["non-deterministic", body("const box = useMemo(() => ({n: 0}), []); box.n += 1;")],
    [
      "non-deterministic",
      scene({
        top: "const make = (seed: number) => { let s = seed; return () => (s = (s * 7) % 11); }; const next = make(1);",
        body: "next();",
      }),
    ],
    ["non-deterministic", scene({ top: "function* g() { yield 1; } const it = g();", body: "it.next();" })],
  ],
  structure: [
    ["no-default-export", "export const a = 1;"],
    ["no-default-export", "export default 5;"],
    ["no-default-export", "export default class {}".replace("class {}", '"text"')],
    ["top-level-statement", top("for (const x of [1]) { x; }")],
    ["top-level-statement", top('String("x");')],
    ["syntax-error", "export default function ( {"],
    ["hidden-character", top("const a = 1; /* \u202e */")],
    ["hidden-character", top("const a\u200b = 1;").replace("a\u200b", "a \u200b")],
    ["identifier-not-plain", top("const \u0430dmin = 1;")],
  ],
};

describe.each(Object.entries(CASES))("refuses %s", (_name, cases) => {
  test.each(cases.map(([rule, code]) => [rule, code.length > 400 ? different(code) : code, code] as const))(
    "%s: %s",
    (rule, _shown, code) => {
      const report = checkScene(code);
      expect(report.ok).toBe(false);
      expect(rulesOf(report)).toContain(rule);
      expect(report.compiled).toBeUndefined();
      for (const { fix, line } of report.diagnostics) {
        expect(fix.length).toBeGreaterThan(5);
        expect(line).toBeGreaterThan(0);
      }
    },
  );
});

/** What a case adds to the empty scene. */
function different(code: string): string {
  const plain = new Set(scene({}).split("\n"));
  return code
    .split("\n")
    .filter((line) => !plain.has(line))
    .join(" ")
    .slice(0, 160);
}
