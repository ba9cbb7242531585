import { describe, expect, test } from "vitest";
import { heardPassage, hintsOf } from "../../../../sandbox/audio/voice/heard-passage.ts";

const heard = (text: string, say: Record<string, string> = {}) => heardPassage(text.split(" "), hintsOf(say)).join("|");

describe("the voice is given words it can say", () => {
  test.each([
    ["Café “naïve” it’s", 'Cafe|"naive"|it\'s'],
    ["Ærø straße Łódź ﬁn", "Aero|strasse|Lodz|fin"],
    ["$3.5 million, now", "3.5|million dollars,|now"],
    ["£2 €20 ¥1 $5M 10k 3bn", "2 pounds|20 euros|1 yen|5 million dollars|10 thousand|3 billion"],
    [
      "20°C C++ C# R&D #5 2+2 5–7 -4",
      "20 degrees Celsius|C plus plus|C sharp|R and D|number 5|2 plus 2|5 to 7|minus 4",
    ],
    ["3×4 1920x1080", "3 by 4|1920 by 1080"],
    ["rock & roll = fun", "rock|and|roll|equals|fun"],
    ["one—two wait… three", "one, two|wait,|three"],
    ["Москва in English", "Moskva|in|English"],
    ['<break time="1s"/> now', 'break|time equals "1s"|now'],
  ])("%s", (text, expected) => {
    expect(heard(text)).toBe(expected);
  });
});

test("what has no sound is given nothing, and a lone dash is a pause", () => {
  expect(heard("Yes — no 😀 👩‍👩‍👧 🇩🇪 ===== *** … end")).toBe("Yes,||no,|||||||end");
});

test("a hint says how a word is said, in any case, with its marks and as a possessive", () => {
  const say = { Kubernetes: "koober netties", ACME: "ack me" };
  expect(heard('Use (kubernetes), ACME’s "Kubernetes".', say)).toBe("Use|koober netties,|ack mes|koober netties.");
});
