import { describe, expect, test } from "vitest";
import { chaptersOf } from "../../../../src/project/captions/files/chapters.ts";
import { hashtagsOf } from "../../../../src/project/publishing/hashtags.ts";
import { POST_LIMITS, postFile, postTexts, weightOnX } from "../../../../src/project/publishing/post-texts.ts";
import { sampleProject } from "../sample-project.ts";

const sample = sampleProject();

function textsOf(over: { title?: string; brief?: string }) {
  const project = { ...sample, ...over };
  return postTexts(project, chaptersOf(project));
}

describe("texts for posts", () => {
  test("are the project's own words and nothing else", () => {
    const texts = textsOf({ title: "Why tides come twice", brief: "For ten-year-olds." });
    expect(texts.instagram).toBe(
      "Why tides come twice\n\nFor ten-year-olds.\n\n• Intro\n• Two roots\n• The end\n\n#tides #come #twice",
    );
    expect(texts.x).toBe("Why tides come twice\n\nFor ten-year-olds.\n\n#tides #come");
    expect(texts.youtubeTitle).toBe("Why tides come twice");
    expect(postFile(texts).match(/^--- .* ---$/gm)).toHaveLength(5);
  });

  test.each([
    ["Latin", "word ", "A long title "],
    ["Chinese", "二次方程", "标题"],
    ["emoji", "👨‍👩‍👧‍👦", "🎉"],
    ["one word without end", "x", "y"],
  ])("stay within the limits of the sites, with their hashtags: %s", (_, brief, title) => {
    const texts = textsOf({ title: title.repeat(200).slice(0, 200), brief: brief.repeat(3_000).slice(0, 8_000) });
    expect(texts.instagram.length).toBeLessThanOrEqual(POST_LIMITS.instagram);
    expect(texts.tiktok.length).toBeLessThanOrEqual(POST_LIMITS.tiktok);
    expect(texts.youtube.length).toBeLessThanOrEqual(POST_LIMITS.youtube);
    expect(texts.youtubeTitle.length).toBeLessThanOrEqual(POST_LIMITS.youtubeTitle);
    expect(weightOnX(texts.x)).toBeLessThanOrEqual(POST_LIMITS.x);
    for (const text of Object.values(texts)) expect(text.isWellFormed(), text.slice(-20)).toBe(true);
  });

  test("for YouTube have chapters where it takes them, and no angle brackets", () => {
    const long = {
      ...sample,
      brief: "a < b",
      scenes: sample.scenes.map((scene) => ({ ...scene, durationInFrames: 450 })),
    };
    const { youtube } = postTexts(long, chaptersOf(long));
    expect(youtube).toContain("0:00 Intro\n0:15 Two roots\n0:30 The end");
    expect(youtube).toContain("a ‹ b");
  });

  test("X weighs what is not Latin double, and any emoji as two", () => {
    expect(weightOnX("Hello, größe")).toBe(12);
    expect(weightOnX("二次")).toBe(4);
    expect(weightOnX("👨‍👩‍👧‍👦🇩🇪")).toBe(4);
  });
});

test("hashtags are the words of a title that say something, in any script", () => {
  expect(hashtagsOf("The 2 roots of a quadratic equation: roots!")).toEqual(["#roots", "#quadratic", "#equation"]);
  expect(hashtagsOf("Größe zählt für die Übung")).toEqual(["#Größe", "#zählt", "#Übung"]);
  expect(hashtagsOf("二次方程的判别式")[0]).toMatch(/^#\p{Script=Han}{2,}$/u);
  expect(hashtagsOf("12 & 34 ... <b>")).toEqual([]);
});
