import { describe, expect, test } from "vitest";
import { splitText } from "../../../../sandbox/audio/voice/split-text.ts";

const sentences = (text: string) => splitText(text).map(({ words }) => words.join(" "));

describe("a text is said sentence by sentence", () => {
  test.each([
    ["One. Two! Three? Four…", ["One.", "Two!", "Three?", "Four…"]],
    ["Dr. Smith met Mr. Jones in St. Louis. They left.", ["Dr. Smith met Mr. Jones in St. Louis.", "They left."]],
    ["J. R. Tolkien wrote it, e.g. in 1937.", ["J. R. Tolkien wrote it, e.g. in 1937."]],
    ['He said: "Go." Then he went.', ['He said: "Go."', "Then he went."]],
    ["At 5 p.m. we left.", ["At 5 p.m. we left."]],
    ["Version 3.5 is out. 40 people use it.", ["Version 3.5 is out.", "40 people use it."]],
    ["no marks at all", ["no marks at all"]],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

test("a new line is a new paragraph, whatever it is made of", () => {
  const passages = splitText("First line\r\nsecond. Third\u2028fourth\n\n\nfifth");
  expect(passages.map(({ ending }) => ending)).toEqual([
    "paragraph",
    "sentence",
    "paragraph",
    "paragraph",
    "paragraph",
  ]);
});

test("a sentence without an end is cut, at a comma where there is one", () => {
  const clause = "this goes on and on without any end that a reader could see,";
  const passages = splitText(Array(40).fill(clause).join(" "));
  expect(passages.length).toBeGreaterThan(4);
  for (const { words } of passages) {
    expect(words.join(" ").length).toBeLessThanOrEqual(330);
    expect(words.at(-1)).toBe("see,");
  }
});

test("no word is lost or changed, whatever stands around it", () => {
  const text = "\u0000 A\u0007b \u202Ec d\u200B e\tf \u00A0g\u3000h";
  expect(splitText(text).flatMap(({ words }) => words)).toEqual(["A", "b", "c", "d", "e", "f", "g", "h"]);
  expect(splitText(" \n\t ")).toEqual([]);
});
