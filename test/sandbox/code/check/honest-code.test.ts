import { expect, test } from "vitest";
import { checkScene } from "./scene-check.ts";

const IMPORTS = `import React, {memo, useMemo, useCallback, createContext, useContext, Fragment, Children, type ReactNode, type PropsWithChildren, type CSSProperties} from "react";
import {AbsoluteFill, Sequence, Series, Loop, Freeze, Easing, interpolate, interpolateColors, random, spring, useCurrentFrame, useVideoConfig} from "remotion";
`;

const S = (top: string, body = "", jsx = "<p>Hello</p>") => `${IMPORTS}${top}
export default function Scene() {
  const frame = useCurrentFrame();
  const {fps, width, height} = useVideoConfig();
  ${body}
  return <AbsoluteFill style={{color: "white"}}>{frame + fps + width + height}${jsx}</AbsoluteFill>;
}
`;

// TypeScript as people write it, from small programs, lessons and data stories.
const HONEST: Readonly<Record<string, string>> = {
  loopTable: S(`const SQ: number[] = []; for (let i = 0; i < 40; i++) { SQ.push(i * i); }`, "", "<p>{SQ[3]}</p>"),
  loopTable2: S(
    `const SIN: Record<number, number> = {}; for (let d = 0; d <= 360; d += 15) SIN[d] = Math.sin(d * Math.PI / 180);`,
    "",
    "<p>{SIN[30].toFixed(2)}</p>",
  ),
  letSum: S(`const DATA = [1, 2, 3]; let total = 0; for (const d of DATA) total += d;`, "", "<p>{total}</p>"),
  letSumEach: S(`const DATA = [1, 2, 3]; let total = 0; DATA.forEach((d) => { total += d; });`, "", "<p>{total}</p>"),
  seeded: S(
    `let seed = 42; const rand = () => { seed = (seed * 16807) % 2147483647; return seed / 2147483647; }; const STARS = Array.from({length: 50}, () => ({x: rand() * 100, y: rand() * 100}));`,
    "",
    '{STARS.map((s, i) => <i key={i} style={{position: "absolute", left: s.x, top: s.y}}>.</i>)}',
  ),
  mulberry: S(
    `function mulberry32(a: number) { return () => { a |= 0; a = (a + 0x6d2b79f5) | 0; let t = Math.imul(a ^ (a >>> 15), 1 | a); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; }; }
const rng = mulberry32(7); const DOTS = Array.from({length: 30}, () => [rng(), rng()] as const);`,
    "",
    '{DOTS.map(([x, y], i) => <b key={i} style={{left: x * width, top: y * height, position: "absolute"}}>o</b>)}',
  ),
  mulberryInFrame: S(
    `function mulberry32(a: number) { return () => { a |= 0; a = (a + 0x6d2b79f5) | 0; let t = Math.imul(a ^ (a >>> 15), 1 | a); return ((t ^ (t >>> 14)) >>> 0) / 4294967296; }; }`,
    "const rng = mulberry32(7); const dots = Array.from({length: 30}, () => rng());",
    "{dots.map((x, i) => <b key={i} style={{left: x * width}}>o</b>)}",
  ),
  mulberryInMemo: S(
    `function lcg(s: number) { return () => (s = (s * 1103515245 + 12345) % 2147483648) / 2147483648; }`,
    "const dots = useMemo(() => { const r = lcg(3); return Array.from({length: 30}, () => r()); }, []);",
    "{dots.map((x, i) => <b key={i} style={{left: x * width}}>o</b>)}",
  ),
  mapSet: S(
    `const COLORS = new Map([["a", "red"], ["b", "blue"]]); const SEEN = new Set<string>(); for (const w of ["x", "y", "x"]) SEEN.add(w);`,
    "",
    '<p>{COLORS.get("a")}{SEEN.size}{[...SEEN].join()}</p>',
  ),
  mapCount: S(
    `const COUNTS = new Map<string, number>(); "the cat the dog".split(" ").forEach((w) => COUNTS.set(w, (COUNTS.get(w) ?? 0) + 1));`,
    "",
    "<p>{[...COUNTS.entries()].map(([w, n]) => w + n).join()}</p>",
  ),
  getters: S(`const layout = { w: 100, get half() { return this.w / 2; } };`, "", "<p>{layout.half}</p>"),
  classGetter: S(
    `class Vec { constructor(readonly x: number, readonly y: number) {} get length() { return Math.hypot(this.x, this.y); } add(o: Vec) { return new Vec(this.x + o.x, this.y + o.y); } static zero() { return new Vec(0, 0); } } const V = new Vec(3, 4).add(Vec.zero());`,
    "",
    "<p>{V.length}</p>",
  ),
  overloads: S(
    `function fmt(n: number): string; function fmt(n: string, pad: number): string; function fmt(n: number | string, pad = 0): string { return String(n).padStart(pad, "0"); }`,
    "",
    '<p>{fmt(3)}{fmt("4", 2)}</p>',
  ),
  asserts: S(
    `function assertPositive(n: number): asserts n is number { if (n <= 0) throw new Error("bad"); } const N: number = 3; assertPositive(N);`,
    "",
    "<p>{N}</p>",
  ),
  assertsDefined: S(
    `function must<T>(v: T | undefined): asserts v is T { if (v === undefined) throw new Error("missing"); } `,
    "const item = [1, 2].find((x) => x > 1); must(item);",
    "<p>{item.toFixed()}</p>",
  ),
  isPredicate: S(
    `const isNum = (v: unknown): v is number => typeof v === "number";`,
    "",
    '<p>{[1, "a"].filter(isNum).length}</p>',
  ),
  templateLiteral: S(
    `type Side = "top" | "left"; type Pad = \`padding-\${Side}\`; const P: Pad = "padding-top"; type Size = "sm" | "lg"; type Cls = \`\${Size}-\${Side}\`; const M: Record<Cls, number> = {"sm-top": 1, "sm-left": 2, "lg-top": 3, "lg-left": 4};`,
    "",
    '<p>{P}{M["sm-top"]}</p>',
  ),
  propsWithChildren: S(
    `const Card = ({children, title, ...rest}: PropsWithChildren<{title: string; size?: number}>) => <div style={{fontSize: rest.size}}>{title}{children}</div>;`,
    "",
    '<Card title="A" size={4}>x</Card>',
  ),
  propsWithChildrenSpread: S(
    `type P = PropsWithChildren<{style?: CSSProperties; id?: string}>; const Box = ({children, ...rest}: P) => <div {...rest}>{children}</div>;`,
    "",
    '<Box style={{color: "red"}} id="a">x</Box>',
  ),
  jsxElement: S(`const Row = ({n}: {n: number}): JSX.Element => <p>{n}</p>;`, "", "<Row n={1} />"),
  jsxElement2: S(
    `function row(n: number): JSX.Element | null { return n > 0 ? <p>{n}</p> : null; } const cells: JSX.Element[] = [];`,
    "",
    "{row(1)}{cells}",
  ),
  reactJsx: S(
    `const Row = ({n}: {n: number}): React.JSX.Element => <p>{n}</p>; const El: React.ReactElement = <p/>; type I = React.ReactNode; type F = React.FC<{a: I}>; const G: F = ({a}) => <>{a}</>;`,
    "",
    "<Row n={1} /><G a={El} />",
  ),
  styleProp: S(
    `const Badge = ({style, text}: {style: "pill" | "square"; text: string}) => <div style={{borderRadius: style === "pill" ? 99 : 4}}>{text}</div>;`,
    "",
    '<Badge style="pill" text="New" />',
  ),
  styleProp2: S(
    `type Variant = {style: "solid" | "outline"; label: string}; const V: Variant[] = [{style: "solid", label: "a"}]; const B = (p: Variant) => <b style={{border: p.style === "outline" ? "1px solid red" : "none"}}>{p.label}</b>;`,
    "",
    "{V.map((v) => <B key={v.label} {...v} />)}",
  ),
  grown: S(
    "",
    "let place = {}; if (frame > 10) { place = {top: 100}; }",
    '<div style={{position: "absolute", ...place}}>Hi</div>',
  ),
  grown2: S(
    "",
    'const style: CSSProperties = {color: "red"}; if (frame > 10) style.top = 100; if (frame > 20) { style.opacity = 0.5; }',
    "<div style={style}>Hi</div>",
  ),
  grown3: S(
    "",
    "const extra = frame > 10 ? {top: 100} : {};",
    '<div style={{position: "absolute", ...extra}}>Hi</div>',
  ),
  andSpread: S(
    "",
    "const on = frame > 3;",
    '<div style={{position: "absolute", ...(on && {top: 3}), ...(on ? {left: 3} : null)}}>Hi</div>',
  ),
  quoted: S(
    `const RE = /"([^"\\\\]|\\\\.)*"/g; const T = 'say "hi" and "bye"'.match(RE) ?? [];`,
    "",
    "<p>{T.join()}</p>",
  ),
  csv: S(
    `const CSV = "name,age\\nAnn,3\\nBob,4"; const ROWS = CSV.trim().split(/\\r?\\n/).map((l) => l.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));`,
    "",
    "<p>{ROWS.length}</p>",
  ),
  csv2: S(
    `const CSV = \`name,age
Ann,3
Bob,4\`; const [head, ...rows] = CSV.split("\\n").map((l) => l.split(",").map((c) => c.trim())); const OBJ = rows.map((r) => Object.fromEntries(head.map((h, i) => [h, r[i]])));`,
    "",
    "<p>{OBJ[0].name}</p>",
  ),
  tokenizer: S(
    `const TOK = /(\\/\\/.*|"[^"]*"|'[^']*'|\\b(?:const|let|return)\\b|\\d+(?:\\.\\d+)?|\\w+|\\s+|.)/g; const parts = 'const x = 1; // hi'.match(TOK) ?? [];`,
    "",
    "<p>{parts.map((p, i) => <span key={i}>{p}</span>)}</p>",
  ),
  money: S(
    `const fmt = (n: number) => n.toFixed(0).replace(/\\B(?=(\\d{3})+(?!\\d))/g, ",");`,
    "",
    "<p>{fmt(1234567)}</p>",
  ),
  hexRe: S(
    `const hex = (c: string) => { const m = /^#?([a-f\\d]{2})([a-f\\d]{2})([a-f\\d]{2})$/i.exec(c); return m ? [parseInt(m[1], 16), parseInt(m[2], 16), parseInt(m[3], 16)] : [0, 0, 0]; };`,
    "",
    '<p>{hex("#ff0000").join()}</p>',
  ),
  emailRe: S(`const ok = /^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$/.test("a@b.co");`, "", "<p>{String(ok)}</p>"),
  trimRe: S(`const t = "  a  ".replace(/^\\s+|\\s+$/g, "");`, "", "<p>{t}</p>"),
  camel: S(`const t = "someCamelCase".replace(/([a-z])([A-Z])/g, "$1 $2");`, "", "<p>{t}</p>"),
  topIf: S(`const N = 4; const A: number[] = []; if (N > 3) A.push(1); else A.push(2);`, "", "<p>{A.length}</p>"),
  topSort: S(`const A = [3, 1, 2]; A.sort((a, b) => a - b);`, "", "<p>{A.join()}</p>"),
  topAssign: S(`const E: {in?: number} = {}; E.in = 3;`, "", "<p>{E.in}</p>"),
  topWhile: S(
    `const FIB = [0, 1]; while (FIB.length < 20) FIB.push(FIB[FIB.length - 1] + FIB[FIB.length - 2]);`,
    "",
    "<p>{FIB[19]}</p>",
  ),
  topBlock: S(
    `const A: number[] = []; { const k = 3; for (let i = 0; i < k; i++) A.push(i); }`,
    "",
    "<p>{A.length}</p>",
  ),
  topSwitchTry: S(
    `let mode = "a"; switch (mode) { case "a": mode = "b"; break; default: mode = "c"; } try { mode = mode.toUpperCase(); } catch { mode = ""; }`,
    "",
    "<p>{mode}</p>",
  ),
  topFnCall: S(
    `const GRID: number[][] = []; function fill(n: number) { for (let i = 0; i < n; i++) GRID.push([i]); } fill(5);`,
    "",
    "<p>{GRID.length}</p>",
  ),
  simulation: S(
    `type Ball = {x: number; y: number; vx: number; vy: number}; const PATH: Ball[] = [{x: 0, y: 0, vx: 3, vy: 0}]; for (let f = 1; f < 150; f++) { const p = PATH[f - 1]; let vy = p.vy + 0.5; let y = p.y + vy; if (y > 500) { y = 500; vy = -vy * 0.8; } PATH.push({x: p.x + p.vx, y, vx: p.vx, vy}); }`,
    "const b = PATH[Math.min(frame, PATH.length - 1)];",
    '<i style={{position: "absolute", left: b.x, top: b.y}}>o</i>',
  ),
  primes: S(
    `const sieve = new Array<boolean>(100).fill(true); for (let i = 2; i * i < 100; i++) if (sieve[i]) for (let j = i * i; j < 100; j += i) sieve[j] = false; const P = sieve.flatMap((p, i) => p && i > 1 ? [i] : []);`,
    "",
    "<p>{P.join()}</p>",
  ),
  typed: S(
    `const W = new Float32Array(200); for (let i = 0; i < W.length; i++) W[i] = Math.sin(i / 10);`,
    "",
    "<p>{W[frame % 200].toFixed(3)}</p>",
  ),
  memoize: S(
    `const cache: Record<number, number> = {}; const fib = (n: number): number => n < 2 ? n : cache[n] ?? (cache[n] = fib(n - 1) + fib(n - 2)); const F = Array.from({length: 20}, (_, i) => fib(i));`,
    "",
    "<p>{F[19]}</p>",
  ),
  displayName: S(
    `const Card = memo(({a}: {a: number}) => <p>{a}</p>); Card.displayName = "Card";`,
    "",
    "<Card a={1} />",
  ),
  defaultProps: S(
    `const Ctx = createContext<{c: string}>({c: "red"}); const Leaf = () => { const {c} = useContext(Ctx); return <b style={{color: c}}>x</b>; };`,
    "",
    '<Ctx.Provider value={{c: "blue"}}><Leaf /></Ctx.Provider>',
  ),
  enumLike: S(
    `const Phase = {Intro: 0, Main: 1} as const; type Phase = (typeof Phase)[keyof typeof Phase]; const label = (p: Phase) => p === Phase.Intro ? "i" : "m";`,
    "",
    "<p>{label(Phase.Main)}</p>",
  ),
  satisfies: S(
    `const THEME = {bg: "#000", fg: "#fff"} satisfies Record<string, string>;`,
    "",
    "<p style={{color: THEME.fg}}>x</p>",
  ),
  generics: S(
    `function zip<A, B>(a: readonly A[], b: readonly B[]): [A, B][] { return a.slice(0, b.length).map((x, i) => [x, b[i]]); } type Pick2<T, K extends keyof T> = {[P in K]: T[P]}; type Q = Pick2<{a: number; b: string}, "a">; const q: Q = {a: 1};`,
    "",
    '<p>{zip([1], ["a"]).length}{q.a}</p>',
  ),
  genFn: S(
    `function* range(n: number) { for (let i = 0; i < n; i++) yield i; } const R = [...range(5)];`,
    "",
    "<p>{R.join()}</p>",
  ),
  genFrame: S(
    `function* range(n: number) { for (let i = 0; i < n; i++) yield i; }`,
    "const xs = Array.from(range(5));",
    "<p>{xs.map((x) => <b key={x}>{x}</b>)}</p>",
  ),
  reduceObj: S(
    `const G = [{k: "a", v: 1}, {k: "b", v: 2}].reduce<Record<string, number[]>>((acc, {k, v}) => { (acc[k] ??= []).push(v); return acc; }, {});`,
    "",
    "<p>{Object.keys(G).join()}</p>",
  ),
  labelled: S(
    "",
    "const out: number[] = []; outer: for (let i = 0; i < 5; i++) { for (let j = 0; j < 5; j++) { if (j > i) continue outer; out.push(i * j); } }",
    "<p>{out.join()}</p>",
  ),
  doWhile: S(
    "",
    "let n = 27, steps = 0; do { n = n % 2 ? 3 * n + 1 : n / 2; steps++; } while (n !== 1 && steps < 200);",
    "<p>{steps}</p>",
  ),
  whileTrue: S(
    "",
    "let lo = 0, hi = 100; while (lo < hi) { const mid = (lo + hi) >> 1; if (mid * mid < 50) lo = mid + 1; else hi = mid; }",
    "<p>{lo}</p>",
  ),
  bfs: S(
    `const EDGES: Record<string, string[]> = {a: ["b", "c"], b: ["d"], c: ["d"], d: []}; function bfs(s: string) { const seen = new Set([s]); const q = [s]; const order: string[] = []; while (q.length > 0) { const n = q.shift()!; order.push(n); for (const m of EDGES[n]) if (!seen.has(m)) { seen.add(m); q.push(m); } } return order; } const ORDER = bfs("a");`,
    "",
    "<p>{ORDER.join()}</p>",
  ),
  tree: S(
    `type T = {v: number; l?: T; r?: T}; const build = (d: number): T => d === 0 ? {v: 0} : {v: d, l: build(d - 1), r: build(d - 1)}; const ROOT = build(4); const depth = (t?: T): number => t ? 1 + Math.max(depth(t.l), depth(t.r)) : 0;`,
    "",
    "<p>{depth(ROOT)}</p>",
  ),
  dateUtc: S(
    `const D = new Date("2024-03-01T00:00:00Z"); const L = D.toLocaleDateString("en-US", {timeZone: "UTC", month: "short"});`,
    "",
    "<p>{L}{D.getUTCFullYear()}</p>",
  ),
  intl: S(
    `const F = new Intl.NumberFormat("en-US", {style: "currency", currency: "USD", maximumFractionDigits: 0}); const c = (n: number) => F.format(n);`,
    "",
    "<p>{c(1200)}</p>",
  ),
  tuples: S(
    `const P: [number, number][] = [[0, 1], [2, 3]]; const D = P.map(([x, y], i) => \`\${i ? "L" : "M"}\${x},\${y}\`).join(" ");`,
    "",
    '<svg><path d={D} stroke="red" /></svg>',
  ),
  optionalChain: S(
    `type U = {name?: {first?: string}}; const u: U = {};`,
    "",
    '<p>{u.name?.first?.toUpperCase() ?? "none"}</p>',
  ),
  keyofMap: S(
    `const MAP = {a: 1, b: 2}; const keys = Object.keys(MAP) as (keyof typeof MAP)[];`,
    "",
    "<p>{keys.map((k) => MAP[k]).join()}</p>",
  ),
  keyofMap2: S(
    `const MAP = {a: 1, b: 2}; const keys = Object.keys(MAP) as Array<keyof typeof MAP>;`,
    "",
    "<p>{keys.map((k) => MAP[k]).join()}</p>",
  ),
  asStyle: S("", 'const s = {position: "absolute", textAlign: "center"} as const;', "<p style={s}>x</p>"),
  asStyle2: S(
    "",
    'const s = {position: "absolute" as "absolute", textAlign: "center" as const};',
    "<p style={s}>x</p>",
  ),
  cssVars: S("", 'const s = {"--c": "red", color: "var(--c)"} as CSSProperties;', "<p style={s}>x</p>"),
  fcType: S(
    `const Bar: React.FC<{h: number; c?: string}> = ({h, c = "red"}) => <div style={{height: h, backgroundColor: c}} />;`,
    "",
    "<Bar h={3} />",
  ),
  voidFn: S(
    "",
    'const logs: string[] = []; const log = (s: string): void => { logs.push(s); }; log("a");',
    "<p>{logs.join()}</p>",
  ),
  arrow: S(`export const Scene2: React.FC = () => null;`),
  exportedHelpers: S(
    `export const DURATION = 90; export type Props = {a: number}; export function helper(n: number) { return n; }`,
  ),
  nonNull: S(
    `const m = new Map([["a", 1]]);`,
    'const v = m.get("a")!; const w = (m.get("b") ?? 0) as number;',
    "<p>{v + w}</p>",
  ),
  unknownCatch: S(
    "",
    'let t = ""; try { t = JSON.parse("{\\"a\\":1}").a; } catch (e) { t = e instanceof Error ? e.message : "x"; }',
    "<p>{t}</p>",
  ),
  jsonParse: S(`const DATA: {a: number}[] = JSON.parse('[{"a": 1}]');`, "", "<p>{DATA[0].a}</p>"),
  symbolIter: S(
    "",
    'const chars = [..."héllo"]; const ents = Object.entries({a: 1}); for (const [i, c] of chars.entries()) { if (i > 3) break; void c; }',
    "<p>{chars.length}{ents.length}</p>",
  ),
  swap: S(
    "",
    "const a = [1, 2, 3]; [a[0], a[2]] = [a[2], a[0]]; let x = 1, y = 2; [x, y] = [y, x];",
    "<p>{a.join()}{x}{y}</p>",
  ),
  restTyped: S(
    `const T = ({as, ...p}: {as: "h1" | "h2"; children: ReactNode}) => { const Tag = as; return <Tag>{p.children}</Tag>; };`,
    "",
    '<T as="h1">x</T>',
  ),
  hasOwn: S(
    `const M: Record<string, number> = {a: 1}; const g = (k: string) => Object.hasOwn(M, k) ? M[k] : 0; const h = (k: string) => k in M;`,
    "",
    '<p>{g("a")}{String(h("a"))}</p>',
  ),
  iife: S(
    `const PTS = (() => { const out: {x: number; y: number}[] = []; for (let i = 0; i < 20; i++) out.push({x: i, y: i * i}); return out; })();`,
    "",
    "<p>{PTS.length}</p>",
  ),
  freeze: S(`const C = Object.freeze({a: 1, b: [1, 2]});`, "", "<p>{C.b.length}</p>"),
  assignObj: S(`const base = {a: 1}; const C = {...base, b: 2};`, "", "<p>{C.b}</p>"),
  groupBy: S(
    `const words = ["a", "bb"]; const g = new Map<number, string[]>(); for (const w of words) { const l = g.get(w.length); if (l) l.push(w); else g.set(w.length, [w]); }`,
    "",
    "<p>{g.size}</p>",
  ),
  matrix: S(
    `type M = number[][]; const mul = (a: M, b: M): M => a.map((r) => b[0].map((_, j) => r.reduce((s, v, k) => s + v * b[k][j], 0)));`,
    "",
    "<p>{mul([[1, 2]], [[3], [4]])[0][0]}</p>",
  ),
  complex: S(
    `class Complex { constructor(public re: number, public im: number) {} mul(o: Complex): Complex { return new Complex(this.re * o.re - this.im * o.im, this.re * o.im + this.im * o.re); } abs(): number { return Math.hypot(this.re, this.im); } } const it = (c: Complex, n: number) => { let z = new Complex(0, 0); for (let i = 0; i < n; i++) { z = z.mul(z); z.re += c.re; if (z.abs() > 2) return i; } return n; };`,
    "",
    "<p>{it(new Complex(0.1, 0.2), 20)}</p>",
  ),
  privateField: S(
    `class Q { private items: number[] = []; push(n: number) { this.items.push(n); return this; } get size() { return this.items.length; } }`,
    "const q = new Q().push(1).push(2);",
    "<p>{q.size}</p>",
  ),
  hashPrivate: S(
    `class Q { #items: number[] = []; push(n: number) { this.#items.push(n); return this; } get size() { return this.#items.length; } }`,
    "const q = new Q().push(1).push(2);",
    "<p>{q.size}</p>",
  ),
  staticMap: S(
    `class Ease { static readonly out = (t: number) => 1 - (1 - t) ** 3; static lerp(a: number, b: number, t: number) { return a + (b - a) * t; } }`,
    "",
    "<p>{Ease.lerp(0, 1, Ease.out(0.5))}</p>",
  ),
  useCb: S(
    "",
    'const at = useCallback((t: number) => interpolate(frame, [t, t + 10], [0, 1], {extrapolateLeft: "clamp", extrapolateRight: "clamp"}), [frame]);',
    "<p style={{opacity: at(3)}}>x</p>",
  ),
  childrenMap: S(
    `const Stagger = ({children}: {children: ReactNode}) => <>{Children.map(children, (c, i) => <Sequence from={i * 5}>{c}</Sequence>)}</>;`,
    "",
    "<Stagger><p>a</p><p>b</p></Stagger>",
  ),
  renderProp: S(
    `const Fade = ({children}: {children: (o: number) => ReactNode}) => { const f = useCurrentFrame(); return <>{children(f / 30)}</>; };`,
    "",
    "<Fade>{(o) => <p style={{opacity: o}}>x</p>}</Fade>",
  ),
  freshAssign: S(
    `const base = {a: 1, w: 4}; const withBase = (more: {a?: number}) => Object.assign({}, base, more);`,
    "const merged = Object.assign({b: 2}, frame > 3 && {a: 2}, withBase({a: 3}));",
    "<p style={Object.assign({}, {padding: 4}, {margin: 2})}>{merged.a + merged.b}</p>",
  ),
  errorPassedOn: S(
    `const fail = (message: string): never => { throw new Error(message); }; function assert(value: unknown, message = "nothing there"): asserts value { if (!value) throw new Error(message); }`,
    'const word = ["a", "b"].find((each) => each !== "b") ?? fail("no word"); assert(word !== "");',
    "<p>{word}</p>",
  ),
  errorHeld: S(
    `const PROBLEMS: Error[] = [new Error("a"), new RangeError("b")]; const parse = (text: string) => { try { return String(JSON.parse(text)); } catch (error) { if (error instanceof SyntaxError) return "broken"; throw error; } };`,
    "",
    "<p>{parse('1')}{PROBLEMS.map(({message}) => message).join()}</p>",
  ),
  memoByAssignment: S(
    `function fib(limit: number): number[] { const memo: Record<number, number> = {0: 0, 1: 1}; const of = (n: number): number => (memo[n] ??= of(n - 1) + of(n - 2)); return Array.from({length: limit}, (_, n) => of(n)); }`,
    "",
    "<p>{fib(12).join()}</p>",
  ),
  fluent: S(
    `class Path { private readonly parts: string[] = []; to(x: number, y: number): this { this.parts.push(x + "," + y); return this; } get d(): string { return "M" + this.parts.join("L"); } }`,
    "const path = new Path().to(0, 0).to(frame, 10);",
    "<svg><path d={path.d} /></svg>",
  ),
  styleTableOfRecords: S(
    `const STYLES: Record<string, Record<string, string | number>> = {info: {color: "navy", padding: 8}, warn: {color: "maroon"}};`,
    'const kind = frame > 10 ? "info" : "warn";',
    "<div style={{margin: 4, ...STYLES[kind]}}>x</div>",
  ),
  accessorMix: S(
    `const rgb = (h: number): [number, number, number] => [h >> 16 & 255, h >> 8 & 255, h & 255]; const mix = (a: number, b: number, t: number) => rgb(a).map((v, i) => Math.round(v + (rgb(b)[i] - v) * t)) as [number, number, number];`,
    "",
    '<p style={{color: `rgb(${mix(0xff0000, 0x0000ff, 0.5).join(",")})`}}>x</p>',
  ),
};

test.each(Object.entries(HONEST))("honest code passes: %s", (_name, code) => {
  expect(checkScene(code).diagnostics).toEqual([]);
});
