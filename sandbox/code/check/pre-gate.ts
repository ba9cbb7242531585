import { MAX_SCENE_BYTES } from "../../policy/limits.ts";
import { defineFinder } from "./finder.ts";
import type { Found } from "./finding.ts";

type Id = "too-large" | "no-default-export" | "hidden-character" | "too-deeply-nested";

/** Far above honest scenes and far below what overflows a parser; the exact limit is checked on the tree. */
const MAX_OPEN_BRACKETS = 256;
const MAX_OPEN_TAGS = 300;
const MAX_LINE_LENGTH = 20_000;

/** What can be said of the text before any parser reads it. Where it finds nothing, parsing is safe. */
export const preGate = defineFinder<Id>({
  stage: "text",
  reports: ["too-large", "no-default-export", "hidden-character", "too-deeply-nested"],
  find: unsafeToParse,
});

export function unsafeToParse(code: string): Found<Id>[] {
  const bytes = Buffer.byteLength(code);
  if (bytes > MAX_SCENE_BYTES) {
    return [
      refusal(
        "too-large",
        0,
        `The scene has ${bytes} bytes; at most ${MAX_SCENE_BYTES} are checked.`,
        "Split it into several scenes, and compute long lists with Array.from instead of writing them out.",
      ),
    ];
  }
  if (code.trim() === "") {
    return [refusal("no-default-export", 0, "The scene is empty.")];
  }
  return [...forbiddenCharacters(code), ...nesting(code)];
}

/** As text, since the characters themselves would be invisible here too. */
const CONTROL_OR_BIDI = new RegExp(
  [
    "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]",
    "[\\u{e0000}-\\u{e0fff}]",
    "\\p{Surrogate}",
  ].join("|"),
  "gu",
);
/** Flags such as Scotland's are spelled with tag characters after a black flag. */
const FLAG_SEQUENCE = /\u{1f3f4}[\u{e0061}-\u{e007a}]{2,8}\u{e007f}/gu;

function forbiddenCharacters(code: string): Found<Id>[] {
  const text = code.replace(FLAG_SEQUENCE, (flag) => "x".repeat(flag.length)).replace(/^\ufeff/, " ");
  return [...text.matchAll(CONTROL_OR_BIDI)]
    .slice(0, 3)
    .map((match) =>
      refusal(
        "hidden-character",
        match.index,
        `The character U+${match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")} is invisible or turns text around.`,
        'Remove it. Right-to-left text needs none: use `dir="rtl"` or `style={{direction: "rtl"}}`.',
      ),
    );
}

function nesting(code: string): Found<Id>[] {
  let brackets = 0;
  let tags = 0;
  let lineStart = 0;
  for (let at = 0; at < code.length; at++) {
    const character = code[at] as string;
    const next = code[at + 1] ?? "";
    if ("([{".includes(character)) brackets += 1;
    else if (")]}".includes(character)) brackets = Math.max(0, brackets - 1);
    else if (character === "<" && next === "/") {
      tags = Math.max(0, tags - 1);
      at += 1;
    } else if (character === "<" && /[A-Za-z_>]/.test(next) && !/[\w$]/.test(code[at - 1] ?? "")) tags += 1;
    else if (character === "/" && next === ">") tags = Math.max(0, tags - 1);
    else if (character === "\n") lineStart = at;
    if (brackets > MAX_OPEN_BRACKETS || tags > MAX_OPEN_TAGS)
      return [refusal("too-deeply-nested", at, "The code nests too deeply here.")];
    if (at - lineStart > MAX_LINE_LENGTH) return [tooLong(at)];
  }
  return [];
}

function tooLong(at: number): Found<Id> {
  return refusal(
    "too-large",
    at,
    `A line is longer than ${MAX_LINE_LENGTH} characters.`,
    "Break the line, or compute the data.",
  );
}

function refusal(rule: Id, start: number, message: string, fix?: string): Found<Id> {
  return { rule, start, message, fix };
}
