import { expect, test } from "vitest";
import { brokenAnswerWords, errorWords } from "../../../src/mcp/answers/tool-answer.ts";
import type { Logger } from "../../../src/platform/logger.ts";

const silent: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

test("an answer that breaks its schema after a write says what was saved, and never that nothing was", () => {
  const words = brokenAnswerWords({ revision: 7 }, new Error("schema"), "edit_timeline", silent, true);
  expect(words).toContain("revision 7");
  expect(words).toContain("get_project");
  expect(words).not.toContain("Nothing was changed");
  expect(brokenAnswerWords({}, new Error("schema"), "edit_timeline", silent, true)).toMatch(/not known.*get_project/);
  expect(brokenAnswerWords({}, new Error("schema"), "get_project", silent, false)).toContain("Nothing was changed");
});

test("an unexpected failure claims that nothing was changed only where nothing could be", () => {
  for (const error of [new Error("disk"), new DOMException("stop", "AbortError")]) {
    expect(errorWords(error, "patch_element", silent, true)).toMatch(/not known.*get_project/);
    expect(errorWords(error, "get_project", silent, false)).toContain("Nothing was changed");
  }
});
