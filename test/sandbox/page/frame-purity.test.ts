import { afterAll, describe, expect, test } from "vitest";
import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import { strongestJail } from "../../../sandbox/jail/jail-level.ts";
import { sampled } from "../../support/sampled.ts";
import { openConfinedRenderer } from "../confinement/confined-renderer.ts";

// Past the check: whatever a scene tries, a frame follows from its number alone, or is not drawn at all.
const { level } = await strongestJail();
const stage = await openConfinedRenderer(level);
afterAll(() => stage.close());
const FRAMES = [0, 11, 29, 47];

/** Each is drawn twice in pages of its own. */
const STEP = 8;

function sceneOf(top: string, value: string, body = ""): string {
  return compileUnchecked(`import React, {createContext, memo, useCallback, useContext, useMemo} from "react";
import {AbsoluteFill, Easing, interpolate, useCurrentFrame} from "remotion";
const Text = ({children}: {children: any}) => <h1 style={{fontSize: 90, color: "white"}}>{children}</h1>;
${top}
export default function Scene() { const frame = useCurrentFrame(); ${body} return <AbsoluteFill><Text>{${value}}</Text></AbsoluteFill>; }`)
    .compiled;
}

/** The frames that differ when drawn in another order, or the words of the error. */
async function outcome(compiled: string): Promise<string> {
  try {
    const differing = await stage.probe(compiled, FRAMES);
    return differing.length === 0 ? "pure" : `differs at ${differing.join(", ")}`;
  } catch (error) {
    const code = (error as { failure?: { code?: string } }).failure?.code;
    return code === "scene-threw" || code === "scene-refused" ? "refused" : String(error);
  }
}

const STATE: [string, string, string, string?][] = [
  ["a variable of the module", "let drawn = 0;", "(drawn += 1)"],
  ["a list of the module", "const seen: number[] = [];", "(seen.push(frame), seen.join(' '))"],
  ["an object of the module", "const o: any = {n: 0};", "(o.n += 1)"],
  [
    "an object reached through a method",
    "const list: any = [{id: 1, n: 0}];",
    "(list.find((x: any) => x.id === 1).n += 1)",
  ],
  ["an object reached through at", "const list: any = [{n: 0}];", "(list.at(0).n += 1)"],
  ["an object in a Map", "const map: any = new Map([['a', {n: 0}]]);", "(map.get('a').n += 1)"],
  ["a Map", "const map = new Map<string, number>();", "(map.set('n', (map.get('n') ?? 0) + 1), map.get('n'))"],
  ["a Set", "const set = new Set<number>();", "(set.add(frame), [...set].join(' '))"],
  ["a Set that grew while loading", "const set = new Set<number>(); set.add(-1);", "(set.add(frame), set.size)"],
  ["a counter in a closure", "const next = (() => { let n = 0; return () => ++n; })();", "next()"],
  [
    "a cache in a closure",
    "const seen = (() => { const all: number[] = []; return (n: number) => (all.push(n), all.join()); })();",
    "seen(frame)",
  ],
  ["a closure inside an object", "const tools = {next: (() => { let n = 0; return () => ++n; })()};", "tools.next()"],
  ["a closure a loop made", "const all: any[] = []; for (let i = 0; i < 2; i++) all.push(() => i++);", "all[1]()"],
  ["a closure a block made", "let next: any; { let n = 0; next = () => ++n; }", "next()"],
  ["a function that was exchanged", "let make = () => 0; make = (() => { let n = 0; return () => ++n; })();", "make()"],
  ["a generator", "function* count() { let n = 0; while (true) yield n++; } const it = count();", "it.next().value"],
  [
    "a generator in a record",
    "const all = {it: (function* () { let n = 0; while (true) yield n++; })()};",
    "all.it.next().value",
  ],
  ["an iterator of a list", "const it = Array.from({length: 99}, (_, i) => i).values();", "it.next().value"],
  [
    "an iterator taken apart",
    "const it = Array.from({length: 99}, (_, i) => i).values();",
    "first",
    "const [first] = it;",
  ],
  ["a pattern with g", "const RE = /a/g;", "String(RE.test('aab'))"],
  ["a pattern with y in a record", "const R = {re: /a/y};", "String(R.re.test('aab')) + R.re.lastIndex"],
  ["a date", "const d = new Date(0);", "(d.setUTCDate(d.getUTCDate() + 1), d.getUTCDate())"],
  ["a typed array", "const t = new Float32Array(2);", "(t[0] += 1)"],
  ["a class instance", "class C { n = 0; next() { return ++this.n; } } const c = new C();", "c.next()"],
  ["a private field", "class C { #n = 0; next() { return ++this.#n; } } const c = new C();", "c.next()"],
  ["a static field", "class C { static n = 0; }", "(C.n += 1)"],
  ["a bound arrow of a class", "class C { n = 0; next = () => ++this.n; } const {next} = new C();", "next()"],
  [
    "a base class in a closure",
    "const base = () => { let n = 0; return class { next() { return ++n; } }; }; class C extends base() {} const c = new C();",
    "c.next()",
  ],
  [
    "a list of the scene's own class",
    "const make = () => { let n = 0; return class extends Array { next() { return ++n; } }; }; const K: any = make(); const l = new K();",
    "l.next()",
  ],
  ["a property of a function", "function f() {} (f as any).n = 0;", "((f as any).n += 1)"],
  ["a property of a component", "const Kid: any = memo(() => null);", "(Kid.n = (Kid.n ?? 0) + 1)"],
  ["the name of a context", "const C: any = createContext(0);", "(C.displayName = (C.displayName ?? '') + 'x')"],
  ["the default of a context", "const C: any = createContext({n: 0});", "(useContext<any>(C).n += 1)"],
  ["a getter", "let n = 0; const o = {get next() { return ++n; }};", "o.next"],
  [
    "a getter of a class in a closure",
    "const o = (() => { let n = 0; return {get next() { return ++n; }}; })();",
    "o.next",
  ],
  [
    "an easing made of a closure",
    "const e = Easing.out((() => { let n = 0; return (t: number) => ++n * t; })());",
    "e(0.5)",
  ],
  ["a parameter's default", "const o = {n: 0}; const f = (p = o) => (p.n += 1);", "f()"],
  ["a comparator", "const o = {n: 0}; const l = [3, 1, 2];", "([...l].sort((a, b) => (o.n++, a - b)), o.n)"],
  [
    "entries of an object",
    "const o: any = {a: {n: 0}};",
    "s",
    "let s = 0; for (const [, v] of Object.entries<any>(o)) s = (v.n += 1);",
  ],
  ["a prop", "const o = {n: 0}; const Kid = ({o}: any) => <b>{o.n += 1}</b>;", "<Kid o={o} />"],
  [
    "a render prop",
    "const o = {n: 0}; const Kid = ({children}: any) => <b>{children()}</b>;",
    "<Kid>{() => (o.n += 1)}</Kid>",
  ],
  ["what useMemo returned", "", "(m.n += 1)", "const m = useMemo(() => ({n: 0}), []);"],
  [
    "a closure that useMemo returned",
    "",
    "next()",
    "const next = useMemo(() => { let n = 0; return () => ++n; }, []);",
  ],
  [
    "a closure in a record from useMemo",
    "",
    "r.next()",
    "const r = useMemo(() => { let n = 0; return {next: () => ++n}; }, []);",
  ],
  [
    "an iterator that useMemo returned",
    "",
    "it.next().value",
    "const it = useMemo(() => [1, 2, 3, 4, 5, 6, 7, 8, 9].values(), []);",
  ],
  [
    "a component that useMemo made",
    "",
    "<Kid />",
    "const Kid = useMemo(() => { let n = 0; return () => <b>{++n}</b>; }, []);",
  ],
  [
    "an element that useMemo made of a closure",
    "",
    "kid",
    "const kid = useMemo(() => { let n = 0; const Kid = () => <b>{++n}</b>; return <Kid key={1} />; }, []);",
  ],
  ["the frame that useMemo was first called at", "", "first", "const first = useMemo(() => frame, []);"],
  [
    "a frame read inside of useMemo",
    "const now = () => useCurrentFrame();",
    "first",
    "const first = useMemo(() => now(), []);",
  ],
  [
    "an input that answers otherwise the second time",
    "",
    "v",
    "let k = 0; const o = {get v() { return k++ === 0 ? 1 : frame; }}; const v = useMemo(() => o.v, [o.v]);",
  ],
  ["useMemo by another name", "const keep = useMemo;", "(m.n += 1)", "const m = keep(() => ({n: 0}), []);"],
  ["useMemo of all of React", "", "(m.n += 1)", "const m = React.useMemo(() => ({n: 0}), []);"],
  [
    "a shadowed name in useMemo",
    "",
    "v",
    "const v = useMemo(() => { const f = () => frame; { const frame = 1; void frame; } return f(); }, []);",
  ],
  ["what useCallback captured", "", "f()", "const f = useCallback(() => frame, []);"],
  ["a counter that useCallback captured", "", "f()", "let n = 0; const f = useCallback(() => ++n, []);"],
  ["memo that never draws again", "const Kid = memo(({n}: any) => <b>{n}</b>, () => true);", "<Kid n={frame} />"],
  [
    "a value in a context",
    "const C = createContext({n: 0}); const Kid = () => { const c = useContext(C); return <b>{c.n += 1}</b>; };",
    "<C.Provider value={useMemo(() => ({n: 0}), [])}><Kid /></C.Provider>",
  ],
];

describe("state of one frame never shows in another", () => {
  test.each(sampled(STATE, STEP))("%s", async (_, top, value, body) => {
    expect(["pure", "refused"]).toContain(await outcome(sceneOf(top, value, body)));
  });
});

const CLOCK: [string, string, string, string?][] = [
  ["a formatter's parts", "const F = new Intl.DateTimeFormat('en-US', {timeZone: 'UTC'});", "F.formatToParts().length"],
  [
    "a formatter in a variable",
    "const F = new Intl.DateTimeFormat('en-US', {timeZone: 'UTC'}); const f = F;",
    "f.format()",
  ],
  [
    "a formatter's function passed on",
    "const F = new Intl.DateTimeFormat('en-US', {timeZone: 'UTC'});",
    "[undefined].map(F.format).join()",
  ],
  ["a new date", "", "new Date().getTime()"],
  ["the clock itself", "", "Date.now()"],
];

describe("the clock is not read", () => {
  test.each(sampled(CLOCK, STEP))("%s", async (_, top, value, body) => {
    expect(await outcome(sceneOf(top, value, body))).toBe("refused");
  });

  test("a given date is formatted", async () => {
    const top = "const F = new Intl.DateTimeFormat('en-US', {timeZone: 'UTC'});";
    const value = "F.format(0) + F.formatToParts(new Date(0)).length + [0, 1].map(F.format).join()";
    expect(await outcome(sceneOf(top, value))).toBe("pure");
  });
});

const HONEST: [string, string, string, string?][] = [
  [
    "a table filled by a loop",
    "const t: number[] = []; let sum = 0; for (let i = 0; i < 9; i++) { sum += i; t.push(sum); }",
    "t[8] + frame",
  ],
  [
    "a seeded generator of the module",
    "let seed = 7; const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647; const stars = Array.from({length: 5}, () => next());",
    "stars.join() + frame",
  ],
  [
    "a seeded generator called in a frame",
    "const rng = (s: number) => () => (s = (s * 16807) % 2147483647); const next = rng(7);",
    "[next(), next()].join() + frame",
  ],
  [
    "a Map and a Set built once",
    "const m = new Map([['a', 1]]); const s = new Set(['b']); s.add('c');",
    "m.get('a')! + s.size + frame",
  ],
  ["a pattern with g", "const RE = /[aeiou]/g;", "'banana'.replace(RE, '*') + frame"],
  [
    "a formatter, an easing and an instance",
    "const F = new Intl.NumberFormat('en-US'); const E = Easing.out(Easing.bezier(0.2, 0.8, 0.2, 1)); class P { constructor(readonly x: number) {} get twice() { return this.x * 2; } } const p = new P(3);",
    "F.format(1234) + E(0.5).toFixed(2) + p.twice + frame",
  ],
  [
    "a kept memo",
    "const L = [3, 1, 2];",
    "pts.map((p) => p.x).join() + n + frame",
    "const n = 2; const pts = useMemo(() => L.map((x) => ({x: x * n})), [n]);",
  ],
  ["a memo of elements", "", "kids", "const kids = useMemo(() => [1, 2].map((n) => <b key={n}>{n}</b>), []);"],
  [
    "a component made by a function",
    "const card = (c: string) => ({n}: any) => <b style={{color: c}}>{n}</b>; const Red = card('red');",
    "<Red n={frame} />",
  ],
];

describe("honest scenes are drawn, the same in any order", () => {
  test.each(sampled(HONEST, 2))("%s", async (_, top, value, body) => {
    expect(await outcome(sceneOf(top, value, body))).toBe("pure");
  });
});
