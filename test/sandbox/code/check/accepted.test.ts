import { expect, test } from "vitest";
import { checkScene, scene } from "./scene-check.ts";

const CASES: Record<string, string> = {
  "own methods with the names of changes": scene({
    top: "class P { constructor(readonly x: number) {} add(o: P) { return new P(this.x + o.x); } } const ORIGIN = new P(0); const OPS = {set: (a: number) => a, sort(n: number) { return n; }};",
    jsx: "{ORIGIN.add(new P(frame)).x + OPS.set(1) + OPS.sort(2)}",
  }),
  "functions of the language, passed on": scene({
    body: "const n = ['1', '2'].map(Number).filter(Number.isFinite).map(Math.sqrt); const {floor} = Math; const t = [1.5].map(floor).map(String);",
    jsx: "{Math['sin'](frame)}{n.join()}{t.join()}{Math.max(...n)}{[[1]].filter(Array.isArray).length}",
  }),
  "helpers that change what they are given, at load or made for the frame": scene({
    top: "function add(list: number[], n: number) { list.push(n); return list; } const L = add([], 3); const M = [1, 2].map((n) => add([], n));",
    body: "const own: number[] = []; add(own, frame); const fill = (of: {n: number}) => { of.n += 1; }; const s = {n: 0}; fill(s);",
    jsx: "{L.length + own.length + M.length + s.n}",
  }),
  "what Intl binds, passed on": scene({
    body: "const money = new Intl.NumberFormat('en-US').format; const sorted = ['b', 'a'].sort(new Intl.Collator('en-US').compare);",
    jsx: "{money(frame)}{sorted.join()}{[1, 2].map(new Intl.NumberFormat('en-US').format).join()}",
  }),
  "formulas as they are written": scene({
    top: "const F = String.raw`\\frac{a}{b} \\beta \\vec{x}`; const G = String.raw`\\bar{${1 + 1}} \\vfill`;",
    jsx: "<p>{F}{G}</p>",
  }),
  "own functions, bound and called": scene({
    body: "const add = (a: number, b: number) => a + b; const one = add.bind(null, 1); const two = add.call(null, 1, 2); const three = add.apply(null, [1, 2]);",
    jsx: "{one(2) + two + three}",
  }),
  "defaults and swaps in assignments": scene({
    body: "let a = 1, b = 2, c = 0; [a, b] = [b, a]; ({a, b, c = 4} = {a: 3, b: 4} as {a: number; b: number; c?: number});",
    jsx: "{a + b + c}",
  }),
  "dates in UTC": scene({
    body: "const d = new Date(Date.UTC(2024, 0, 31)); const days = (Number(new Date('2024-02-01')) - d.getTime()) / 864e5;",
    jsx: "{d.toISOString().slice(0, 10)}{d.getUTCDay()}{days}{`${d.toLocaleDateString('en-US', {timeZone: 'UTC'})}`}{d.toUTCString()}",
  }),
  "words of the scanner in text": scene({
    top: "const WORDS = ['fetch(url)', 'process.env', 'eval(code)', 'constructor', 'window.open()'];",
    jsx: "<p>{WORDS.join(' ')} Why does the window call its constructor? import(x) --&gt; eval(y)</p>",
  }),
  "words of the scanner in names": scene({
    body: "const location = 1, parent = 2, window = 3, top = location + parent + window; const prefetch = top;",
    jsx: "<p>{prefetch}</p>",
  }),
  "words of the scanner in comments": scene({
    body: "// never call fetch, eval or process.exit here; @jsxish\n/* window.document */",
  }),
  "a URL as text": scene({
    jsx: '<p title="https://example.com">https://example.com and background: url(photo.jpg)</p>',
  }),
  generics: scene({
    top: "function pick<T, K extends keyof T>(value: T, key: K): T[K] { return value[key]; }",
    body: "const n = pick({a: 1}, 'a');",
    jsx: "<p>{n}</p>",
  }),
  "generic arrow in TSX": scene({
    top: "const last = <T,>(list: readonly T[]): T | undefined => list[list.length - 1];",
    jsx: "<p>{last([1, 2])}</p>",
  }),
  "as const and satisfies": scene({
    top: "const C = {a: 'red', b: 'blue'} as const; const D = {x: 1} satisfies Record<string, number>;",
    jsx: "<p style={{color: C.a}}>{D.x}</p>",
  }),
  "CSSProperties by React": scene({
    top: "const box: React.CSSProperties = {display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)'};",
    jsx: "<div style={box} />",
  }),
  "CSS variables": scene({ jsx: "<div style={{'--glow': '#fff', color: 'var(--glow)'} as React.CSSProperties} />" }),
  "React.FC": scene({
    top: "const Card: React.FC<{title: string; children?: ReactNode}> = ({title, children}) => <div>{title}{children}</div>;",
    jsx: "<Card title='a'><p /></Card>",
  }),
  "props of React handed on": scene({
    top: "const Box = ({style, ...rest}: React.HTMLAttributes<HTMLDivElement>) => <div {...rest} style={{padding: 8, ...style}} />;",
    jsx: "<Box title='x' />",
  }),
  memo: scene({
    top: "const Card = memo(({title}: {title: string}) => <b>{title}</b>); Card.displayName = 'Card';",
    jsx: "<Card title='x' />",
  }),
  "memo as the export": "import {memo} from 'react';\nexport default memo(function Scene() { return <p>Hi</p>; });",
  "arrow as the export": "const Scene = () => <p>Hi</p>;\nexport default Scene;",
  "export as default": "function Scene() { return <p>Hi</p>; }\nexport {Scene as default};",
  "hooks that keep": scene({
    body: "const list = useMemo(() => { const out: number[] = []; for (let i = 0; i < 5; i++) out.push(i); return out; }, []); const double = useCallback((n: number) => n * 2, []);",
    jsx: "<p>{list.map(double).join()}</p>",
  }),
  context: scene({
    top: "const Theme = createContext({color: 'red'}); function Inner() { const {color} = useContext(Theme); return <i style={{color}}>x</i>; }",
    jsx: "<Theme.Provider value={{color: 'blue'}}><Inner /></Theme.Provider>",
  }),
  "lists with keys": scene({ jsx: "<>{['a', 'b'].map((item, index) => <Fragment key={item}>{index}</Fragment>)}</>" }),
  "tuples and destructuring": scene({
    top: "const P: readonly [number, number][] = [[1, 2], [3, 4]];",
    body: "const [[x, y] = [0, 0]] = P;",
    jsx: "<p>{x + y}</p>",
  }),
  "records by union keys": scene({
    top: "type Phase = 'in' | 'out'; const C: Record<Phase, string> = {in: 'red', out: 'blue'};",
    body: "const phase: Phase = frame < 10 ? 'in' : 'out';",
    jsx: "<p style={{color: C[phase]}}>x</p>",
  }),
  "records by text": scene({
    body: "const counts: Record<string, number> = {}; for (const letter of 'hello') counts[letter] = (counts[letter] ?? 0) + 1;",
    jsx: "<p>{Object.entries(counts).length}</p>",
  }),
  "switch and reduce": scene({
    body: "let label = ''; switch (frame % 3) { case 0: label = 'a'; break; default: label = 'b'; } const sum = [1, 2].reduce((a, b) => a + b, 0);",
    jsx: "<p>{label}{sum}</p>",
  }),
  "labelled loop": scene({
    body: "let n = 0; outer: for (let i = 0; i < 4; i++) { for (let j = 0; j < 4; j++) { if (j > i) continue outer; n += 1; } }",
    jsx: "<p>{n}</p>",
  }),
  "while with an end": scene({
    body: "let a = 48, b = 18; while (b !== 0) { const r = a % b; a = b; b = r; }",
    jsx: "<p>{a}</p>",
  }),
  "typed arrays": scene({
    body: "const wave = new Float32Array(64); for (let i = 0; i < wave.length; i++) wave[i] = Math.sin(i);",
    jsx: "<p>{wave[3]}</p>",
  }),
  generators: scene({
    top: "function* primes(n: number) { for (let i = 2; i < n; i++) { if ([2, 3, 5].includes(i)) yield i; } }",
    jsx: "<p>{[...primes(10)].join()}</p>",
  }),
  "template strings": scene({
    jsx: "<p style={{transform: `translate(${frame}px, ${frame * 2}px) rotate(${frame}deg)`, background: `linear-gradient(${frame}deg, #000, rgb(${frame}, 0, 0))`}}>{`${'a'}b`}</p>",
  }),
  "SVG with gradients, masks and filters": scene({
    jsx: "<svg viewBox='0 0 10 10'><defs><linearGradient id='g'><stop offset='0%' stopColor='red' /></linearGradient><mask id='m'><rect width='1' height='1' fill='white' /></mask><clipPath id='c'><circle r={2} /></clipPath><filter id='f'><feGaussianBlur stdDeviation={2} /><feMerge><feMergeNode in='SourceGraphic' /></feMerge></filter></defs><rect fill='url(#g)' mask='url(#m)' clipPath='url(#c)' filter={`url(#${'f'})`} /><use href='#c' /></svg>",
  }),
  "ids by useId": scene({
    top: "import {useId} from 'react';",
    body: "const id = useId();",
    jsx: "<svg><linearGradient id={id} /><rect fill={`url(#${id})`} /></svg>",
  }),
  "Series, Loop and Freeze": scene({
    jsx: "<><Series><Series.Sequence durationInFrames={20}><p /></Series.Sequence></Series><Loop durationInFrames={10}><p /></Loop><Freeze frame={3}><p /></Freeze><Sequence from={5} layout='none'><p /></Sequence></>",
  }),
  "emoji and right-to-left": scene({ jsx: "<p dir='rtl' lang='ar'>مرحبا 👩‍👩‍👧 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 \u200f</p>" }),
  "long maths": scene({
    body: `const n = ${Array.from({ length: 120 }, (_, i) => `frame * ${i}`).join(" + ")};`,
    jsx: "<p>{n}</p>",
  }),
  "Greek letters": scene({ body: "const θ = frame / 30, Δx = Math.cos(θ);", jsx: "<p>{Δx}</p>" }),
  "a number formatted by locale": scene({
    jsx: "<p>{(1234).toLocaleString('en-US')}{new Intl.NumberFormat('de-DE').format(2)}{new Date(Date.UTC(2024, 0, 1)).getUTCDay()}</p>",
  }),
  "sorting a copy": scene({
    top: "const DATA = [3, 1, 2];",
    body: "const sorted = [...DATA].sort((a, b) => a - b);",
    jsx: "<p>{sorted}</p>",
  }),
  "a seeded list made once": scene({
    top: "function seeded(seed: number) { let s = seed; return () => { s = (s * 16807) % 2147483647; return s / 2147483647; }; } const STARS = (() => { const next = seeded(7); return Array.from({length: 5}, () => next()); })();",
    jsx: "<p>{STARS.length}{random('a')}</p>",
  }),
  "a seeded list made in the component": scene({
    top: "function seeded(seed: number) { let s = seed; return () => { s = (s * 16807) % 2147483647; return s; }; }",
    body: "const next = seeded(frame + 1); const points = useMemo(() => { const go = seeded(3); return [go(), go()]; }, []);",
    jsx: "<p>{next()}{points}</p>",
  }),
  "a plain class": scene({
    top: "class V { constructor(readonly x: number) {} }".replace(
      "constructor(readonly x: number) {}",
      "readonly x: number; constructor(x: number) { this.x = x; } add(o: V): V { return new V(this.x + o.x); }",
    ),
    jsx: "<p>{new V(1).add(new V(2)).x}</p>",
  }),
  "casts of lists and keys": scene({
    body: "type P = 'a' | 'b'; const r: Record<P, number> = {a: 1, b: 2}; const keys = Object.keys(r) as P[];",
    jsx: "<p>{keys.map((k) => r[k])}</p>",
  }),
  "thousands with a pattern": scene({ jsx: "<p>{'1234567'.replace(/\\B(?=(\\d{3})+(?!\\d))/g, ',')}</p>" }),
  "maths taken apart": scene({ body: "const {sin, cos, PI} = Math;", jsx: "<p>{sin(PI) + cos(frame)}</p>" }),
  "callbacks by name": scene({ jsx: "<p>{['1', '2'].map(Number).filter(Boolean).map(String)}</p>" }),
  "children helpers": scene({
    top: "const Stack = ({children}: {children: ReactNode}) => <>{Children.map(children, (child, i) => <div key={i}>{child}</div>)}</>;",
    jsx: "<Stack><p>a</p></Stack>",
  }),
  "a variable heading": scene({
    top: "function H({level}: {level: 1 | 2}) { const Tag = level === 1 ? 'h1' : 'h2'; return <Tag style={{margin: 0}}>x</Tag>; }",
    jsx: "<H level={1} />",
  }),
  "recursive components with an end": scene({
    top: "function Tree({depth}: {depth: number}) { if (depth === 0) return null; return <div><Tree depth={depth - 1} /></div>; }",
    jsx: "<Tree depth={3} />",
  }),
  "recursive data": scene({
    top: "interface Item { label: string; children?: Item[] } const ROOT: Item = {label: 'a', children: [{label: 'b'}]};",
    jsx: "<p>{ROOT.children?.map((c) => c.label)}</p>",
  }),
  "components of ours": `import {AbsoluteFill} from "remotion";\nimport {FadeUp, GradientText} from "@scenewright/components";\nexport default function Scene() { return <AbsoluteFill><FadeUp><GradientText>Hi</GradientText></FadeUp></AbsoluteFill>; }`,
  "shapes, paths and noise": `import {Circle} from "@remotion/shapes";\nimport {evolvePath} from "@remotion/paths";\nimport {noise2D} from "@remotion/noise";\nexport default () => <><Circle radius={20} fill="red" /><svg><path d="M0 0 L1 1" {...evolvePath(0.5, "M0 0 L1 1")} opacity={noise2D("a", 1, 2)} /></svg></>;`,
  "banners in comments": `// ${"-".repeat(100)}\n//////// Section ////////\n/* ${"=".repeat(80)} */\n${scene({})}`,
  "a racing table": scene({
    top: "const ROWS = [{driver: 'A', constructor: 'Ferrari'}, {driver: 'B', constructor: 'Williams'}];",
    jsx: "<p>{ROWS.length}</p>",
  }),
  "CRLF line ends": scene({ jsx: "<p>one</p>" }).replaceAll("\n", "\r\n"),
};

test.each(Object.entries(CASES))("accepts %s", (_name, code) => {
  const { ok, diagnostics, compiled } = checkScene(code);
  expect(diagnostics.map(({ rule, line, message }) => `${rule} ${line}: ${message}`)).toEqual([]);
  expect(ok).toBe(true);
  expect(compiled).toContain("exports.default");
});
