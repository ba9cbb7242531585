import { oneLine, withoutTerminalCodes } from "../../sandbox/policy/plain-text.ts";
import { UserError } from "../errors.ts";
import { MAX_TITLE_CHARS } from "./limits.ts";

/** One line of text: control and direction-override characters dropped, white space collapsed. Refuses empty and over-long. */
export function cleanTitle(text: string, what: string): string {
  const clean = withoutUnsafeCharacters(withoutTerminalCodes(text).replace(/\s+/gu, " ")).trim();
  // Letters that nobody sees are no title.
  if (oneLine(clean) === "") throw new UserError(`${what} is empty.`, "Give it a short title.");
  return withinLength(clean, what, MAX_TITLE_CHARS);
}

/** Text of any number of lines: line endings become `\n`, other control characters are dropped. */
export function cleanText(text: string, what: string, maxChars: number): string {
  return withinLength(withoutUnsafeCharacters(text.replace(/\r\n?/g, "\n")).trim(), what, maxChars);
}

/** Drops what no reader can see but a terminal, a file or a model could be misled by: controls, bidi overrides, lone surrogates. */
function withoutUnsafeCharacters(text: string): string {
  return withoutTerminalCodes(text).replace(/[\u202A-\u202E\u2066-\u2069]|(?![\n\t])[\p{Cc}\p{Cs}]/gu, "");
}

function withinLength(text: string, what: string, maxChars: number): string {
  if (text.length > maxChars) {
    throw new UserError(`${what} has ${text.length} characters, more than ${maxChars}.`, "Shorten it.");
  }
  return text;
}
