import { expect, test } from "vitest";
import { checkScene, scene } from "./scene-check.ts";

const body = (text: string) => scene({ body: text });
const jsx = (text: string) => scene({ jsx: text });
const top = (text: string) => scene({ top: text });

/** Code with the fault between « and », and the words of the fix that are put there to the letter. */
const FIXES: readonly [rule: string, code: string, applied: string][] = [
  ["non-deterministic", body("const index = 1; const x = «Math.random()»; String(x);"), 'random("star-" + index)'],
  ["non-deterministic", body("const d = «new Date(2024, 0, 31)»; d.getUTCDate();"), "new Date(Date.UTC(2024, 0, 31))"],
  ["non-deterministic", body("const d = new Date(0); const h = d.«getHours»(); String(h);"), "getUTCHours"],
  ["non-deterministic", body("const t = (1234).«toLocaleString()»; t.length;"), 'toLocaleString("en-US")'],
  ["non-deterministic", body("const s = «Date.now()»; String(s);"), "useCurrentFrame() / useVideoConfig().fps"],
  ["non-deterministic", jsx('<p style={{opacity: frame / 30«, transition: "opacity 1s"»}}>Hi</p>'), ""],
  ["global-not-allowed", body("«console.log(frame);»"), ""],
  ["global-not-allowed", body("const base = {a: 1}; const c = «Object.assign(base, {b: 2})»; c.a;"), "{...base, b: 2}"],
  [
    "syntax-not-allowed",
    top("«enum Phase {intro, main}»"),
    'const PHASES = ["intro", "main"] as const; type Phase = (typeof PHASES)[number];',
  ],
  ["no-default-export", "export const Intro = () => <p>Hi</p>;\n«»", "export default Intro;"],
  ["no-default-export", "  \n«»", "export default function Scene() { return <AbsoluteFill>...</AbsoluteFill>; }"],
  ["style-not-allowed", jsx('<p «style="color: white"»>Hi</p>'), 'style={{color: "white", fontSize: 64}}'],
  ["style-not-allowed", jsx('<div style={{«position: "fixed"»}} />'), 'position: "absolute", inset: 0'],
  [
    "style-not-allowed",
    jsx('<div style={{«backgroundImage: "url(https://a.b/c.png)"»}} />'),
    'backgroundImage: "linear-gradient(135deg, #0ea5e9, #6366f1)"',
  ],
  ["unbounded-loop", body("let n = 0; «while (true) { n += 1; }» String(n);"), "for (let i = 0; i < 100; i++) {"],
  [
    "element-not-allowed",
    'import {Img, staticFile} from "remotion";\nexport default function Scene() { return «<img src="a.png" />»; }',
    '<Img src={staticFile("logo.png")} />',
  ],
  ["type-error", jsx("<p style={{opacity: 1«, opacity: 0.5»}}>Hi</p>"), ""],
  ["import-not-allowed", `«import {Check} from "lucide-react";»\n${scene({})}`, ""],
  ["directive-comment", top("«// @ts-ignore»\nconst n: number = 1; String(n);"), ""],
  ["hidden-character", top("const a«\u200b» = 1; String(a);"), ""],
];

/** Where the fix shows a beginning only, this is the whole of it. */
const WHOLE: Readonly<Record<string, string>> = {
  "for (let i = 0; i < 100; i++) {": "for (let i = 0; i < 100; i++) { n += 1; }",
};

test.each(FIXES)("a fix of %s that is applied to the letter leaves nothing to fix: %s", (rule, code, applied) => {
  const fault = code.replace(/[«»]/g, "");
  const found = checkScene(fault).diagnostics.filter((each) => each.rule === rule);
  expect(found).not.toEqual([]);
  const fixes = found.map(({ fix }) => fix).join(" ");
  if (applied === "") expect(fixes).toMatch(/remove|delete|draw the icon|plain words/i);
  else expect(fixes).toContain(applied);
  const fixed = code.replace(/«[^»]*»/, () => WHOLE[applied] ?? applied);
  const imports =
    fixed.includes("AbsoluteFill") && !fixed.includes("import") ? 'import {AbsoluteFill} from "remotion";\n' : "";
  expect(checkScene(imports + fixed).diagnostics).toEqual([]);
});
