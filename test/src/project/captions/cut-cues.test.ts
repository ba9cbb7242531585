import { describe, expect, test } from "vitest";
import { captionRulesFor } from "../../../../src/project/captions/caption-rules.ts";
import { type Cue, cueText, lineText } from "../../../../src/project/captions/cue.ts";
import { cuesOfVoices } from "../../../../src/project/captions/cues-of-voices.ts";
import { graphemesOf, widthOf } from "../../../../src/project/captions/measure-text.ts";
import { spoken } from "./spoken.ts";

const WIDE = { width: 1920, height: 1080, fps: 30 };
const TALL = { width: 1080, height: 1920, fps: 30 };
const LESSON = [
  "A quadratic equation has two roots, and the discriminant tells us how many of them are real. If it is negative, the parabola never touches the axis.",
  "Dr. Ada Lovelace wrote, in 1843, the first program for a machine that was never built; it computed Bernoulli numbers!",
  "Is it fast? Yes. It is also small, because the compiler removes what nobody uses, and keeps the rest of the code as it is.",
].join(" ");

function cuesOf(text: string, frame = WIDE, speed = 14): Cue[] {
  const words = spoken(text, speed);
  return cuesOfVoices([words], captionRulesFor(frame), (words.at(-1)?.endSeconds ?? 0) + 5);
}

function expectRules(cues: readonly Cue[], frame = WIDE, speedMatters = true): void {
  const rules = captionRulesFor(frame);
  for (const [index, cue] of cues.entries()) {
    const seconds = cue.endSeconds - cue.startSeconds;
    const text = cueText(cue);
    expect(cue.lines.length, text).toBeLessThanOrEqual(2);
    for (const line of cue.lines)
      expect(widthOf(lineText(line), rules.fullWidth), text).toBeLessThanOrEqual(rules.lineWidth);
    expect(seconds, text).toBeLessThanOrEqual(7 + 1e-6);
    if (speedMatters) {
      expect(seconds, text).toBeGreaterThanOrEqual(5 / 6 - 1e-6);
      expect(widthOf(text.replace("\n", " "), rules.fullWidth) / seconds, text).toBeLessThanOrEqual(20.5);
    }
    const next = cues[index + 1];
    if (next) expect(next.startSeconds - cue.endSeconds, text).toBeGreaterThanOrEqual(2 / frame.fps - 1e-6);
    for (const time of [cue.startSeconds, cue.endSeconds])
      expect(Math.abs(time * frame.fps - Math.round(time * frame.fps))).toBeLessThan(1e-6);
  }
}

describe("captions of speech", () => {
  test.each([
    ["landscape", WIDE],
    ["portrait", TALL],
    ["square", { width: 1080, height: 1080, fps: 30 }],
    ["24 frames a second", { ...WIDE, fps: 24 }],
    ["29.97 frames a second", { ...WIDE, fps: 30_000 / 1001 }],
  ])("keep the numbers of the style guides: %s", (_, frame) => {
    const cues = cuesOf(LESSON, frame);
    expectRules(cues, frame);
    expect(cues.map(cueText).join(" ").replaceAll("\n", " ")).toBe(LESSON);
  });

  test("no line ends between an article, preposition or title and what belongs to it", () => {
    for (const frame of [WIDE, TALL])
      for (const cue of cuesOf(LESSON, frame))
        for (const line of cue.lines) expect(lineText(line)).not.toMatch(/\b(?:a|the|of|in|to|and|Dr\.|Ada)$/i);
  });

  test("end with sentences where they can", () => {
    const ends = cuesOf(
      "The first sentence is here now. The second sentence is as long. And then a third one comes.",
    ).map(cueText);
    expect(ends).toEqual([
      "The first sentence is here now.",
      "The second sentence is as long.",
      "And then a third one comes.",
    ]);
  });

  test("lines are balanced, the lower one the longer", () => {
    const [cue] = cuesOf("The discriminant tells us how many roots of it are real");
    const [upper = "", lower = ""] = cueText(cue as Cue).split("\n");
    expect(lower.length).toBeGreaterThanOrEqual(upper.length);
    expect(lower.length - upper.length).toBeLessThan(14);
  });

  test("a very fast voice keeps lines and gaps, a very slow one the longest time", () => {
    expectRules(cuesOf(LESSON, WIDE, 40), WIDE, false);
    expectRules(cuesOf(LESSON, TALL, 3), TALL);
  });

  test("nothing is given away over a silence", () => {
    const [one, other] = [spoken("What is two and two?"), spoken("It is four.", 14, 6)];
    const cues = cuesOfVoices([[...one, ...other]], captionRulesFor(WIDE), 12);
    expect(cues.map(cueText)).toEqual(["What is two and two?", "It is four."]);
    expect(cues[1]?.startSeconds).toBeCloseTo(6, 1);
    expect(cues[0]?.endSeconds).toBeLessThan((one.at(-1)?.endSeconds ?? 0) + 0.5);
  });

  test("a word of 60 letters is cut between letters, and nothing of it is lost", () => {
    const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter".slice(0, 60);
    for (const frame of [WIDE, TALL]) {
      const cues = cuesOf(`Das Wort ${long} ist lang.`, frame);
      expectRules(cues, frame, false);
      expect(cues.map(cueText).join("").replace(/\s/g, "")).toBe(`DasWort${long}istlang.`);
    }
  });

  test.each([
    ["Chinese", "二次方程有两个根，判别式告诉我们其中有多少个是实数。如果它是负数，抛物线就永远不会碰到横轴。"],
    ["Japanese", "二次方程式には二つの解があります。判別式を見れば、実数の解がいくつあるかが分かります。"],
  ])("%s has 16 to 20 full-width characters a line, no spaces, and no line that begins with a mark", (_, text) => {
    for (const [frame, most] of [
      [WIDE, 20],
      [TALL, 16],
    ] as const) {
      const lines = cuesOf(text, frame, 6).flatMap(({ lines: each }) => each.map(lineText));
      expect(lines.join("")).toBe(text);
      for (const line of lines) {
        expect(graphemesOf(line).length).toBeLessThanOrEqual(most);
        expect(line).not.toMatch(/^[，。、ー]/);
      }
    }
  });

  test("Korean keeps its spaces, Arabic its order, Thai is broken between words", () => {
    const korean = "이차 방정식은 두 개의 근을 가지며 판별식은 그 중 몇 개가 실수인지 알려 줍니다.";
    const arabic = "للمعادلة التربيعية جذران، ويخبرنا المميز كم منهما حقيقي. هل هذا واضح؟ نعم.";
    const thai = "สมการกำลังสองมีสองรากและตัวจำแนกบอกเราว่ามีกี่รากที่เป็นจำนวนจริง";
    for (const text of [korean, arabic])
      expect(cuesOf(text, WIDE, 8).map(cueText).join(" ").replaceAll("\n", " ")).toBe(text);
    expect(
      cuesOf(thai, TALL, 8)
        .flatMap(({ lines }) => lines.map(lineText))
        .join(""),
    ).toBe(thai);
    expectRules(cuesOf(korean, TALL, 6), TALL, false);
  });

  test("an emoji of several code points is one letter and is never cut", () => {
    const family = "👨‍👩‍👧‍👦";
    const text = `${family.repeat(30)} together`;
    const cues = cuesOf(text, TALL, 20);
    expect(graphemesOf(family)).toHaveLength(1);
    expect(
      cues
        .flatMap(({ lines }) => lines.map(lineText))
        .join("")
        .replaceAll(" ", ""),
    ).toBe(`${family.repeat(30)}together`);
    for (const { lines } of cues) for (const line of lines) expect(lineText(line)).not.toMatch(/^\u200d|\u200d$/);
  });

  test("two voices at once share a cue, a line each; others keep to themselves and never overlap", () => {
    const one = spoken("Are you sure about that? I have never seen it.", 14, 1);
    const other = spoken("Yes, quite sure.", 14, 1.4);
    const cues = cuesOfVoices([one, other], captionRulesFor(WIDE), 10);
    expect(cueText(cues[0] as Cue)).toBe("– Are you sure about that?\n– Yes, quite sure.");
    expectRules(cues, WIDE, false);
    const three = cuesOfVoices([one, other, spoken("What about me, then?", 14, 1.5)], captionRulesFor(WIDE), 10);
    expectRules(three, WIDE, false);
    expect(three.map(cueText).join(" ")).toContain("What about me");
  });

  test("no cue goes past the end of the video", () => {
    const words = spoken("It ends at once.", 14, 0.5);
    const end = (words.at(-1)?.endSeconds ?? 0) - 0.2;
    const cues = cuesOfVoices([words], captionRulesFor(WIDE), end);
    expect(cues.at(-1)?.endSeconds).toBeLessThanOrEqual(end + 1e-6);
  });
});
