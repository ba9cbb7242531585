import { describe, expect, test } from "vitest";
import { moduleFix } from "../../../../sandbox/policy/refused-modules.ts";
import { checkScene, scene } from "./scene-check.ts";

function said(code: string): string[] {
  return checkScene(code).diagnostics.map(({ rule, message, fix }) => `${rule}: ${message} -> ${fix}`);
}

test("a component that is only exported by name is told how to be the default", () => {
  expect(said("export const Intro: React.FC = () => <p>Hi</p>;".replace(": React.FC", ""))).toEqual([
    "no-default-export: The scene exports Intro by name, but has no default export. -> Add `export default Intro;` at the end.",
  ]);
});

test("a component that needs props is told which, and what to do", () => {
  const [only, ...more] = said(
    "type Props = {items: string[]; title: string};\nexport default function Scene({items, title}: Props) { return <p>{title}{items.length}</p>; }",
  );
  expect(only).toContain("A scene is drawn without props, and Scene needs items, title.");
  expect(only).toContain("wrap it");
  expect(more).toEqual([]);
});

test("nothing follows from a refused import", () => {
  const code = `import {chart, sum} from "@acme/helpers";
import {BarList} from "some-charts";
${scene({ jsx: "{chart([1], (item, index) => item.label + index)}{sum([1]).reduce((acc, curr) => acc + curr.n, 0)}<BarList render={(row) => row.name} />" })}`;
  expect(said(code).map((line) => line.split(":")[0])).toEqual(["import-not-allowed", "import-not-allowed"]);
});

test("a shared module that is missing hides nothing else", () => {
  const code = `import {chart} from "./shared/helpers";\n${scene({ jsx: "{chart(1)}{Math.random()}" })}`;
  expect(said(code).map((line) => line.split(":")[0])).toEqual(["import-not-allowed", "non-deterministic"]);
});

test("a tag that is not imported is said to be missing, and nothing else", () => {
  const all = said(scene({ jsx: "<Fade><p>Hi</p></Fade>" }));
  expect(all).toHaveLength(1);
  expect(all[0]).not.toContain("text instead");
});

test("a transition over values that follow the frame is told to go", () => {
  const moving =
    "<div style={{opacity: frame / 30, boxShadow: `0 0 ${frame}px red`, transition: 'box-shadow 0.3s ease'}} />";
  expect(said(scene({ jsx: moving }))[0]).toContain("-> The value already follows the frame: delete this line.");
  expect(said(scene({ jsx: "<div style={{opacity: 1, transition: 'opacity 0.3s'}} />" }))[0]).toContain("interpolate(");
});

test("a key that stands twice is told to be removed once", () => {
  expect(said(scene({ jsx: "<p style={{opacity: 1, color: 'red', opacity: 0.5}}>Hi</p>" }))[0]).toContain(
    "Remove one of the two",
  );
});

test("an enum is refused once", () => {
  expect(said(scene({ top: "enum Phase {Intro, Main}" }))).toHaveLength(1);
});

test("Object.assign onto a value that is there is told to be a spread", () => {
  expect(said(scene({ body: "const base = {a: 1}; const o = Object.assign(base, {b: 2});" }))[0]).toContain(
    "{...base, b: 2}",
  );
});

describe("a refused module is told what does its work here", () => {
  test.each([
    ["./data.json", "as a constant"],
    ["../assets/logo.svg", "import_asset"],
    ["lucide-react", "Draw the icon"],
    ["react-icons/fa", "Draw the icon"],
    ["katex", "<Equation>"],
    ["prismjs", "<CodeBlock>"],
    ["recharts", "<rect"],
    ["simplex-noise", "@remotion/noise"],
    ["seedrandom", 'random("star-" + index)'],
    ["zod", "write a type"],
    ["@remotion/zod-types", "write a type"],
    ["@remotion/layout-utils", "flexbox"],
    ["@remotion/captions", "as a constant"],
    ["@remotion/rough-notation", "evolvePath"],
    ["@remotion/motion-blur", "falling opacity"],
    ["framer-motion", "spring"],
    ["gsap", "spring"],
    ["@acme/motion-design-tokens", "Import only from"],
    ["./motion", "one file"],
    ["styled-components", "style={{"],
    ["fs", "reaches nothing outside"],
    ["node:crypto", "reaches nothing outside"],
  ])("%s", (name, words) => {
    expect(moduleFix(name)).toContain(words);
  });
});
