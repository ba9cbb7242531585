import { createTwoFilesPatch } from "diff";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../../../src/errors.ts";
import { applyDiff } from "../../../../src/scenes/code-edits/apply-diff.ts";

const LINES = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
const intro = { name: "intro", code: `${LINES.join("\n")}\n` };
const end = { name: "end", code: "one\ntwo\nthree\n" };

const refusal = (diff: string, sources = [intro, end]): UserError => {
  try {
    applyDiff(sources, diff);
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error("not refused");
};

describe("applying a unified diff", () => {
  test("a diff over two scenes changes both", () => {
    const diff = [
      "--- a/scenes/intro.tsx",
      "+++ b/scenes/intro.tsx",
      "@@ -4,3 +4,3 @@",
      " line 4",
      "-line 5",
      "+LINE 5",
      " line 6",
      "--- a/scenes/end.tsx",
      "+++ b/scenes/end.tsx",
      "@@ -1,2 +1,3 @@",
      " one",
      "+one and a half",
      " two",
    ].join("\n");
    const changes = applyDiff([intro, end], diff);
    expect(changes.map(({ name, count }) => [name, count])).toEqual([
      ["intro", 1],
      ["end", 1],
    ]);
    expect(changes[0]?.after).toBe(intro.code.replace("line 5", "LINE 5"));
    expect(changes[1]?.after).toBe("one\none and a half\ntwo\nthree\n");
  });

  test("any diff that the library writes leads from the one text to the other", () => {
    const text = fc.array(fc.constantFrom("a", "b", "", "  c", "-- d", "+ e"), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [from, to] = [`${before.join("\n")}\n`, `${after.join("\n")}\n`];
        if (from === to) return;
        const diff = createTwoFilesPatch("a/scenes/s.tsx", "b/scenes/s.tsx", from, to);
        expect(applyDiff([{ name: "s", code: from }], diff)[0]?.after).toBe(to);
      }),
    );
  });

  test("wrong counts and moved lines are no obstacle", () => {
    const diff = "@@ -1,99 +1,1 @@\n line 20\n-line 21\n+twenty-one\n line 22\n";
    expect(applyDiff([intro], diff)[0]?.after).toBe(intro.code.replace("line 21", "twenty-one"));
  });

  test("a hunk without line numbers applies where its lines stand, and is refused where they stand twice", () => {
    expect(applyDiff([intro], "@@\n-line 9\n+nine\n")[0]?.after).toBe(intro.code.replace("line 9", "nine"));
    const twice = [{ name: "s", code: "x\ny\nx\n" }];
    expect(refusal("@@\n-x\n+z\n", twice).problem).toContain("at 2 places (lines 1, 3)");
  });

  test("the hunk that does not apply is named, with the line that is missing and the nearest there is", () => {
    const diff = "@@ -1,1 +1,1 @@\n-line 1\n+first\n@@ -7,2 +7,2 @@\n line 7\n-lime 8\n+eight\n";
    const { problem, nextStep } = refusal(diff, [intro]);
    expect(problem).toBe('Hunk 2 of 2 does not apply to "intro". Nothing was changed.');
    expect(nextStep).toContain('Its line "lime 8" is not there; nearest is line 8 of "intro": "line 8"');
  });

  test("a text with Windows line ends keeps them", () => {
    const source = { name: "s", code: "one\r\ntwo\r\nthree\r\n" };
    expect(applyDiff([source], "@@ -2 +2 @@\n-two\n+zwei\n")[0]?.after).toBe("one\r\nzwei\r\nthree\r\n");
  });

  test("diffs that say too little or too much are refused", () => {
    expect(refusal("@@ -1 +1 @@\n-one\n+two\n").problem).toContain("does not say which scene");
    expect(refusal("--- a/scenes/no.tsx\n+++ b/scenes/no.tsx\n@@ -1 +1 @@\n-one\n+two\n").problem).toContain('"no"');
    expect(refusal("--- /dev/null\n+++ b/scenes/x.tsx\n@@ -0,0 +1 @@\n+two\n").problem).toContain("neither adds nor");
    expect(refusal("change line 4 please").problem).toContain("no hunks");
    expect(refusal("@@ -1 +1 @@\nline 1\n", [intro]).problem).toContain("no line of a hunk");
  });
});
