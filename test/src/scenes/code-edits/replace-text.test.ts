import { describe, expect, test } from "vitest";
import { UserError } from "../../../../src/errors.ts";
import { replaceText } from "../../../../src/scenes/code-edits/replace-text.ts";

const sources = [
  { name: "intro", code: "const a = 1;\nconst color = '#ff5a36';\nconst b = '#ff5a36';\n" },
  { name: "end", code: "const c = 3;\r\nconst d = 4;\r\n" },
];

const refusal = (edits: Parameters<typeof replaceText>[1], texts = sources): UserError => {
  try {
    replaceText(texts, edits);
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error("not refused");
};

describe("replacing text", () => {
  test("text that is there once is replaced, and the other texts are not in the answer", () => {
    expect(replaceText(sources, [{ find: "= 3", replace: "= 30" }])).toEqual([
      { name: "end", before: sources[1]?.code, after: "const c = 30;\r\nconst d = 4;\r\n", count: 1 },
    ]);
  });

  test("text that is there twice is refused with its lines, unless all or the right count was given", () => {
    const { problem, nextStep } = refusal([{ find: "#ff5a36", replace: "#000" }]);
    expect(problem).toBe('"#ff5a36" is found 2 times ("intro" lines 2, 3), not once. Nothing was changed.');
    expect(nextStep).toContain("all: true or count: 2");
    expect(replaceText(sources, [{ find: "#ff5a36", replace: "#000", all: true }])[0]?.count).toBe(2);
    expect(replaceText(sources, [{ find: "const", replace: "let", count: 5 }]).map(({ count }) => count)).toEqual([
      3, 2,
    ]);
    expect(refusal([{ find: "const", replace: "let", count: 4 }]).problem).toContain("5 times");
  });

  test("text that is nowhere is refused with the nearest line, also where only white space differs", () => {
    expect(refusal([{ find: "const colour = '#ff5a36';", replace: "x" }]).nextStep).toContain(
      'Nearest is line 2 of "intro": "const color = \'#ff5a36\';"',
    );
    expect(refusal([{ find: "const  a =\n1;", replace: "x" }]).nextStep).toContain(
      'the same with other white space at line 1 of "intro"',
    );
    expect(refusal([{ find: "zzzzzzzzzzzzzzzzzzzzzzz", replace: "x" }]).nextStep).not.toContain("Nearest");
  });

  test("each edit sees what the one before it made, and a failing one is named by its number", () => {
    const edits = [
      { find: "const a", replace: "const first" },
      { find: "const first = 1", replace: "const first = 2" },
    ];
    expect(replaceText(sources, edits)[0]?.after).toContain("const first = 2;");
    expect(refusal([...edits, { find: "const a", replace: "x" }]).problem).toMatch(/^Edit 3: /);
  });

  test("several lines are found in a text with Windows line ends, and what is put in has them too", () => {
    const [change] = replaceText(sources, [{ find: "c = 3;\nconst d", replace: "c = 3;\n\nconst e" }]);
    expect(change?.after).toBe("const c = 3;\r\n\r\nconst e = 4;\r\n");
  });

  test("replaced text is taken literally", () => {
    expect(replaceText(sources, [{ find: "= 1;", replace: "= $&$1;" }])[0]?.after).toContain("const a = $&$1;");
    expect(refusal([{ find: "a.*", replace: "x" }]).problem).toContain("is not in any of the 2 scenes");
  });

  test("edits that say nothing or two things are refused", () => {
    expect(refusal([{ find: "a", replace: "a" }]).problem).toContain("the same");
    expect(refusal([{ find: "a", replace: "b", all: true, count: 2 }]).problem).toContain("both all and count");
  });

  test("what a message quotes is one short line without invisible characters", () => {
    const { problem } = refusal([{ find: `a\n\u{e0041}\u001b[31m${"x".repeat(300)}`, replace: "b" }]);
    expect(problem).not.toMatch(/[\p{C}\n]/u);
    expect(problem.length).toBeLessThan(200);
  });
});
