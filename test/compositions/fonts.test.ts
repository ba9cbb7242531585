import { create } from "fontkit";
import { describe, expect, test } from "vitest";
import { lastResortFont } from "../../compositions/fonts/last-resort-font.ts";
import { compileUnchecked } from "../../sandbox/code/compile/compile-unchecked.ts";
import { hanShapesOf } from "../../sandbox/policy/han-shapes.ts";
import type { Timeline } from "../../sandbox/render/protocol.ts";
import { sharedPage } from "../support/shared-stage.ts";
import { lookAt, showTimeline } from "../support/stage-page.ts";

const page = await sharedPage();

async function pictureOf(jsx: string): Promise<string> {
  const code = `import { AbsoluteFill } from "remotion";
export default function Scene() { return <AbsoluteFill style={{ color: "white", fontSize: 40 }}>${jsx}</AbsoluteFill>; }`;
  const scene = { sceneId: "s", title: "", compiled: compileUnchecked(code).compiled, startFrame: 0 };
  const timeline: Timeline = {
    ...{ width: 320, height: 90, fps: 30, durationInFrames: 1, theme: "midnight" },
    scenes: [{ ...scene, durationInFrames: 1 }],
  };
  await showTimeline(page, timeline);
  return (await lookAt(page, timeline, 0)).png;
}

describe("text in", () => {
  test.each([
    ["Korean", "안", "녕"],
    ["Japanese", "あ", "い"],
    ["Chinese", "你", "好"],
    ["Devanagari", "न", "म"],
    ["Bengali", "ন", "ম"],
    ["Tamil", "வ", "ண"],
    ["Thai", "ส", "ว"],
    ["Arabic", "م", "ر"],
    ["Hebrew", "ש", "ל"],
  ])("%s is drawn with letters, not with boxes", async (_, one, other) => {
    expect(await pictureOf(one)).not.toBe(await pictureOf(other));
  });
});

test("a character that no bundled font has is drawn as the same box everywhere, never with a font of the machine", async () => {
  const box = await pictureOf("𒀀");
  expect(await pictureOf("ᚠ")).toBe(box);
  const inSerif = (text: string) => pictureOf(`<span style={{ fontFamily: "serif" }}>${text}</span>`);
  expect(await inSerif("ᚠ")).toBe(await inSerif("𒀀"));
});

test("generic family names mean the bundled families", async () => {
  const drawn = (family: string) => pictureOf(`<span style={{ fontFamily: "${family}" }}>Quick 0O</span>`);
  expect(await drawn("monospace")).toBe(await drawn("JetBrains Mono"));
  expect(await drawn("serif")).toBe(await drawn("Source Serif 4"));
  expect(await drawn("system-ui")).toBe(await drawn("Inter"));
  expect(await drawn("serif")).not.toBe(await drawn("Inter"));
  expect(await pictureOf("<code>Quick 0O</code>")).toBe(await drawn("monospace"));
});

test("a check mark stays text, in the colour of the text, unless a variation selector asks for an emoji", async () => {
  const red = await pictureOf('<span style={{ color: "red" }}>✔</span>');
  expect(red).not.toBe(await pictureOf('<span style={{ color: "blue" }}>✔</span>'));
  const emoji = await pictureOf('<span style={{ color: "red" }}>✔\ufe0f</span>');
  expect(emoji).toBe(await pictureOf('<span style={{ color: "blue" }}>✔\ufe0f</span>'));
});

test("Han characters take the shapes of the language around them", async () => {
  expect(hanShapesOf('"こんにちは"')).toBe("JP");
  expect(hanShapesOf('"\\u3053\\u3093"')).toBe("JP");
  expect(hanShapesOf('"안녕 直"')).toBe("KR");
  expect(hanShapesOf('"\\uC548"')).toBe("KR");
  expect(hanShapesOf('"直骨"')).toBe("SC");
  const japanese = await pictureOf('<span lang="の">直</span>');
  expect(japanese).not.toBe(await pictureOf("<span>直</span>"));
});

test("the last resort is a sound font file that maps every character to one glyph", () => {
  const font = create(Buffer.from(lastResortFont()) as never) as unknown as {
    unitsPerEm: number;
    numGlyphs: number;
    getGlyph(id: number): { path: { commands: unknown[] } };
  };
  expect(font.unitsPerEm).toBe(1000);
  expect(font.numGlyphs).toBe(2);
  expect(font.getGlyph(1).path.commands.length).toBeGreaterThan(6);
});
