import { describe, expect, it } from "vitest";
import { giveElementIds } from "../../../../sandbox/code/elements/give-element-ids.ts";

const scene = (body: string, before = "") =>
  `import { AbsoluteFill } from "remotion";\n${before}export default function Scene() {\n  return (\n    <AbsoluteFill>\n${body}\n    </AbsoluteFill>\n  );\n}\n`;
const ids = (source: string, previous?: string) =>
  giveElementIds(source, previous).elements.map((one) => one.elementId);
const within = (body: string, previous?: string) =>
  ids(scene(body), previous && giveElementIds(scene(previous)).source).slice(1);

describe("giveElementIds", () => {
  it("gives readable names from tags, words, labels and components", () => {
    expect(
      within(
        `<h1>Anything</h1><h2>x</h2><p>Two roots of it</p><p data-label="Big note">x</p><GlowOrb /><div /><span>数学</span>`,
      ),
    ).toEqual(["title", "headline", "two-roots-of", "big-note", "glow-orb", "box", "text"]);
  });

  it("keeps ids unique, also among those that a .map makes", () => {
    const map = "{[1, 2].map((n, i) => <Card key={n} />)}";
    expect(within(`<Card /><Card />${map}`)).toEqual(["card", "card-2", "card-2-*"]);
    expect(within(`${map}<Card /><Card data-element-id="card-1" />`)).toEqual(["card-2-*", "card", "card-1"]);
  });

  it("makes ids from the callback's index where there is one, else all repetitions share one", () => {
    const { source } = giveElementIds(
      scene("{[1].map((n, i) => <b key={n}>{n}</b>)}{[1].map((n) => <i key={n}>{n}</i>)}"),
    );
    expect(source).toContain("<b data-element-id={`text-${i}`} key={n}>");
    expect(source).toContain('<i data-element-id="text" key={n}>');
  });

  it("only inserts ids, and leaves existing ones", () => {
    const before = scene(`<h1\n\tstyle={{ color: "red" }} // why\n>x</h1><p data-element-id="mine">y</p>`);
    const { source } = giveElementIds(before);
    expect(source.replaceAll(/ data-element-id="(root|title)"/g, "")).toBe(before);
    expect(source).toContain('<p data-element-id="mine">');
  });

  it("renames the second of two equal ids", () => {
    expect(within(`<p data-element-id="a">x</p><p data-element-id="a">y</p>`)).toEqual(["a", "a-2"]);
  });

  it("recognises elements of the previous version by their text and tag", () => {
    const before = `<h1 data-element-id="hero">Roots</h1><p data-element-id="lead">Where it meets zero</p><p data-element-id="end">Thanks</p>`;
    expect(within(`<p>Thanks</p><h1>Roots</h1><p>Where it meets zero!</p>`, before)).toEqual(["end", "hero", "lead"]);
    expect(within(`<h1>Entirely new words</h1>`, before)).toEqual(["hero"]);
    expect(within(`<svg />`, before)).toEqual(["drawing"]);
  });

  it("ignores a previous version that does not parse", () => {
    expect(giveElementIds(scene("<h1>x</h1>"), "<div").elements[1]?.elementId).toBe("title");
  });
});
