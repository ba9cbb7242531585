import { expect, test } from "vitest";
import { spellWords } from "../../../../src/media/generation/spell-words.ts";

/** Each word takes half a second. */
const spoken = (text: string) =>
  text.split(" ").map((word, index) => ({ text: word, startSeconds: index / 2, endSeconds: index / 2 + 0.5 }));
const spelled = (text: string, said: string) =>
  spellWords(text, spoken(said)).map(({ text: word, startSeconds, endSeconds }) => [word, startSeconds, endSeconds]);

test("words keep their author's spelling and take the times of what was said for them", () => {
  expect(spelled("Ask Siobhan!", "ask shivawn")).toEqual([
    ["Ask", 0, 0.5],
    ["Siobhan!", 0.5, 1],
  ]);
  expect(spelled("In 21 days - really", "In twenty one days really")).toEqual([
    ["In", 0, 0.5],
    ["21", 0.5, 1.5],
    ["days", 1.5, 2],
    ["really", 2, 2.5],
  ]);
});

test("several words that were said as one share its time, and none runs back", () => {
  expect(spelled("b squared minus 4 ac", "b squared minus fourac")).toEqual([
    ["b", 0, 0.5],
    ["squared", 0.5, 1],
    ["minus", 1, 1.5],
    ["4", 1.5, expect.closeTo(1.667, 2)],
    ["ac", expect.closeTo(1.667, 2), 2],
  ]);
  const all = spellWords("one two three four five six", spoken("uno two tres quattro six"));
  expect(all.map(({ text }) => text)).toEqual(["one", "two", "three", "four", "five", "six"]);
  for (const [index, { startSeconds, endSeconds }] of all.entries()) {
    expect(endSeconds).toBeGreaterThanOrEqual(startSeconds);
    expect(startSeconds).toBeGreaterThanOrEqual(all[index - 1]?.endSeconds ?? 0);
  }
  expect(spellWords("nothing alike", spoken("\u4f60\u597d"))).toHaveLength(2);
  expect(spellWords("left over", [])).toHaveLength(2);
});
