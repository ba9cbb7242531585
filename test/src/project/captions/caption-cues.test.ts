import { describe, expect, test } from "vitest";
import { captionCues } from "../../../../src/project/captions/caption-cues.ts";
import { cueText } from "../../../../src/project/captions/cue.ts";
import { parsedForSource, setCaptions } from "../../../../src/project/captions/set-captions.ts";
import type { Project } from "../../../../src/project/project.ts";
import { sampleProject } from "../sample-project.ts";
import { spoken, withVoice } from "./spoken.ts";

const TEXT = "Every equation has a story. This one begins with a square.";

function captioned(project: Project, source: "voice" | "estimate" = "voice") {
  return captionCues(setCaptions(project, { source }).project);
}

function textOf({ cues }: ReturnType<typeof captionCues>): string {
  return cues.map(cueText).join(" ").replaceAll("\n", " ");
}

describe("captions of a voice", () => {
  test("come with it and move with its scene", () => {
    const first = captioned(withVoice(sampleProject(), TEXT, { sceneId: "intro" }));
    const second = captioned(withVoice(sampleProject(), TEXT, { sceneId: "two-roots" }));
    expect(textOf(first)).toBe(TEXT);
    expect((second.cues[0]?.startSeconds ?? 0) - (first.cues[0]?.startSeconds ?? 0)).toBeCloseTo(3, 1);
  });

  test("of a muted track are none", () => {
    const project = withVoice(sampleProject(), TEXT);
    const muted = { ...project, tracks: (project.tracks ?? []).map((track) => ({ ...track, muted: true as const })) };
    expect(() => captioned(muted)).toThrow("No voice is heard");
  });

  const good = spoken(TEXT);
  const seconds = (good.at(-1)?.endSeconds ?? 0) + 0.3;
  test.each([
    ["all words share an end", good.map((word) => ({ ...word, endSeconds: seconds }))],
    ["the later half shares an end", good.map((word, at) => (at < 5 ? word : { ...word, endSeconds: seconds }))],
    ["all words begin at once", good.map((word) => ({ ...word, startSeconds: 0.1 }))],
    ["time goes backwards", good.toReversed().map((word, at) => ({ ...word, text: good[at]?.text ?? "" }))],
    ["one word lies before the one in front", good.with(4, { ...good[4], startSeconds: 0, endSeconds: 0.1 } as never)],
    ["words have no length", good.map((word) => ({ ...word, endSeconds: word.startSeconds }))],
    [
      "words lie beyond the sound",
      good.map((word) => ({ ...word, startSeconds: word.startSeconds * 3, endSeconds: word.endSeconds * 3 })),
    ],
    ["times are no numbers", good.map((word) => ({ ...word, startSeconds: Number.NaN }))],
    ["there are no words", []],
  ])("are estimated over its sound where its times cannot be right: %s", (_, words) => {
    const answer = captioned(withVoice(sampleProject(), TEXT, { words, seconds }));
    expect(textOf(answer)).toBe(TEXT);
    if (words.length > 0) expect(answer.notes.join()).toContain("cannot be right");
    const [first, last] = [answer.cues[0], answer.cues.at(-1)];
    expect(first?.startSeconds).toBeLessThan(0.4);
    expect(last?.endSeconds).toBeGreaterThan(seconds - 0.5);
    for (const [index, cue] of answer.cues.entries())
      expect(cue.startSeconds).toBeGreaterThanOrEqual(answer.cues[index - 1]?.endSeconds ?? 0);
  });

  test("small faults of rounding are mended, not estimated", () => {
    const rounded = good.map((word, at) => (at === 3 ? { ...word, startSeconds: word.startSeconds - 0.03 } : word));
    const late = rounded.with(-1, { ...rounded.at(-1), endSeconds: seconds + 0.1 } as never);
    const { notes, cues } = captioned(withVoice(sampleProject(), TEXT, { words: late, seconds }));
    expect(notes).toEqual([]);
    expect(cues[0]?.startSeconds).toBeCloseTo(0.2, 1);
  });

  test("are in the author's spelling, whatever the voice calls its words", () => {
    const written = "Dr. Smith paid $25 for it, didn't he? “Yes!”";
    const said = ["doctor", "smith", "paid", "twenty", "five", "dollars", "for", "it", "didn't", "he", "yes"];
    const words = said.map((text, at) => ({ text, startSeconds: 0.2 + at * 0.3, endSeconds: 0.45 + at * 0.3 }));
    const answer = captioned(withVoice(sampleProject(), written, { words, seconds: 4 }));
    expect(textOf(answer)).toBe(written);
    expect(answer.notes).toEqual([]);
    const all = answer.cues.flatMap(({ lines }) => lines.flat());
    expect(all.find(({ text }) => text === "Smith")?.startSeconds).toBeCloseTo(0.5, 5);
    expect(all.find(({ text }) => text === "$25")?.startSeconds).toBeCloseTo(1.05, 5);
  });

  test("letters that a voice times one by one become the words of the text", () => {
    const text = "判別式は正です。";
    const words = [...text].map((letter, at) => ({ text: letter, startSeconds: at * 0.2, endSeconds: at * 0.2 + 0.2 }));
    const { cues } = captioned(withVoice(sampleProject(), text, { words, seconds: 2 }));
    expect(cues.map(cueText)).toEqual([text]);
  });
});

describe("captions of the narration", () => {
  test("are spread over the scenes that no voice speaks in", () => {
    const project = sampleProject();
    const scenes = project.scenes.map((scene) => ({
      ...scene,
      plan: { ...scene.plan, narration: `This is ${scene.title}.` },
    }));
    const answer = captioned(withVoice({ ...project, scenes }, TEXT, { sceneId: "two-roots" }), "estimate");
    expect(textOf(answer)).toBe(`This is Intro. ${TEXT} This is The end.`);
    expect(answer.cues[0]?.startSeconds).toBeCloseTo(0.3, 1);
    expect(answer.cues.at(-1)?.startSeconds).toBeGreaterThan(8);
    expect(answer.notes.join()).toContain("2 narrations without a voice are estimated");
  });

  test("are told where they come too fast to read", () => {
    const project = sampleProject();
    const scenes = project.scenes.map((scene) => ({ ...scene, plan: { narration: "word ".repeat(80) } }));
    expect(captioned({ ...project, scenes }, "estimate").notes.join()).toContain("faster than 20 characters a second");
  });
});

describe("set_captions", () => {
  const voiced = withVoice(sampleProject(), TEXT);

  test("keeps style and place until they are changed; naming a style shows it", () => {
    const plain = setCaptions(voiced, { source: "voice" }).project;
    expect(plain.captions).toEqual({ source: "voice", style: "boxed", burnIn: false });
    const shown = setCaptions(plain, { source: "voice", style: "pop" }).project;
    expect(shown.captions).toEqual({ source: "voice", style: "pop", burnIn: true });
    expect(setCaptions(shown, { source: "voice" }).project.captions).toEqual(shown.captions);
    expect(setCaptions(shown, { source: "voice", burnIn: false }).project.captions?.burnIn).toBe(false);
    expect(setCaptions(shown, { source: "none" }).project.captions).toBeUndefined();
  });

  test("refuses what would show nothing, and text that no source takes", () => {
    const { scenes, ...rest } = sampleProject();
    const silent = { ...rest, scenes: scenes.map((scene) => ({ ...scene, plan: {} })) };
    expect(() => setCaptions(silent, { source: "estimate" })).toThrow("No scene has a narration");
    expect(() => parsedForSource("voice", "1")).toThrow("takes no text");
    expect(() => parsedForSource("import", undefined)).toThrow("has no text");
    const late = [{ startSeconds: 50, endSeconds: 52, text: "Late" }];
    expect(() => setCaptions(silent, { source: "import", cues: late })).toThrow("after the end");
  });

  test("imported cues keep their lines; those past the end are told", () => {
    const cues = [
      { startSeconds: 1, endSeconds: 3, text: "One line\nand another" },
      { startSeconds: 11, endSeconds: 14, text: "Cut" },
      { startSeconds: 20, endSeconds: 21, text: "Never" },
    ];
    const answer = captionCues(setCaptions(sampleProject(), { source: "import", cues }).project);
    expect(answer.cues.map(cueText)).toEqual(["One line\nand another", "Cut"]);
    expect(answer.cues[1]?.endSeconds).toBe(12);
    expect(answer.notes.join(" ")).toMatch(/1 cue of 3 begins after the video's end.*1 cue goes on past/);
  });
});
