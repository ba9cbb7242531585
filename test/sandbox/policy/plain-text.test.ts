import fc from "fast-check";
import { expect, test } from "vitest";
import { oneLine, plainText, quoted } from "../../../sandbox/policy/plain-text.ts";

const ESC = "\u001b";

test.each([
  ["tag characters", "a\u{e0041}\u{e0042}\u{e007f}b", "ab"],
  ["bidi controls and marks", "\u202eabc\u2066d\u200f\u061c", "abcd"],
  ["zero-width characters", "a\u200bb\ufeffc\u00add\u2060e\u180ef\u3164g\u034f", "abcdefg"],
  ["variation selectors that select nothing", "a\ufe00b\ufe0fc\u{e0101}", "abc"],
  ["joiners between Latin letters", "pass\u200dword\u200c", "password"],
  ["colours of a terminal", `${ESC}[31mred${ESC}[0m \u009b1mbold`, "red bold"],
  [
    "links and titles of a terminal",
    `${ESC}]8;;http://e.example\u0007link${ESC}]8;;\u0007${ESC}]0;title${ESC}\\`,
    "link",
  ],
  ["controls", "a\u0000b\u0008c\u007fd\u0085e", "abcd\ne"],
  ["half a character and private letters", "a\ud800b\ue000c\u{f0000}", "abc"],
])("%s are gone", (_, text, expected) => {
  expect(plainText(text)).toBe(expected);
});

test.each([
  "👨‍👩‍👧‍👦 ❤️ 👍🏽 🏳️‍🌈 ✔︎ 1️⃣ #️⃣ 🇫🇷",
  "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} Scotland",
  "می‌خواهم کتاب‌ها",
  "क्‍ष श्री",
  "שלום עולם, مرحبا بالعالم",
  "日本語 한국어 ไทย",
  "x < y && a[i](x) ? [1, 2] : {b: '<svg>'}",
  'Record<"intro" | "main", string> <Card title={name} />',
])("honest text stays: %s", (text) => {
  expect(plainText(text)).toBe(text);
});

test.each([
  ["an image", "![alt](https://e.example/x.png)"],
  ["an image with a relative address", "![a [b] c](x.png)"],
  ["a link", "[here](https://e.example)"],
  ["a link over two lines", "[here](\nhttps://e.example)"],
  ["a link inside a link", "[![a](https://e.example/a.png)](https://e.example)"],
  ["a reference", "text\n[1]: https://e.example"],
  ["an address in angle brackets", "<https://e.example>"],
  ["an HTML image", '<img src="https://e.example/x.png">'],
  ["an HTML link", "<a href=https://e.example>x</a>"],
])("%s is dead", (_, text) => {
  const live = /!\[[^\n]*\]\(|\]\(\s*<?https?:|^\[\w+\]: |<https?:|<(img|a)\b/m;
  expect(text).toMatch(live);
  for (const plain of [plainText(text), quoted(text)]) expect(plain).not.toMatch(live);
});

test("a name is quoted as data: one line, no quotes of its own, 80 characters", () => {
  expect(quoted('Say "hi"\r\n  and\u2028go')).toBe("\"Say 'hi' and go\"");
  expect(quoted("x".repeat(80))).toBe(`"${"x".repeat(80)}"`);
  expect(quoted("x".repeat(81))).toBe(`"${"x".repeat(79)}…"`);
  expect(quoted("👨‍👩‍👧".repeat(100))).toMatch(/^"(👨‍👩‍👧)+…"$/u);
  expect(oneLine("<b>bold</b> a < b")).toBe("&lt;b>bold&lt;/b> a < b");
});

test("plain text is plain already, and nothing hidden is in it, whatever it was", () => {
  const nasty = fc.constantFrom(
    "\u{e0041}",
    "\u200d",
    "\ufe0f",
    "\u202e",
    ESC,
    "[31m",
    "![",
    "](",
    "http://x",
    "<img src=x",
    "\r",
    "👩",
    "م",
    "\u0007",
    "]:",
    "\ud83d",
  );
  const text = fc
    .array(fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 20 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (given) => {
      const plain = plainText(given);
      expect(plainText(plain)).toBe(plain);
      expect(plain).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u);
      expect(plain.replaceAll(/🏴[\u{e0061}-\u{e007f}]+/gu, "")).not.toMatch(/[\u{e0000}-\u{e0fff}]/u);
      const name = quoted(given);
      expect(name).not.toMatch(/[\n\r]|!\[|\]\(/);
      expect([...name].length).toBeLessThanOrEqual(82);
      expect(plainText(name)).toBe(name);
    }),
    { numRuns: 3_000, seed: 20261125 },
  );
});
