import { oneLine } from "../../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../../errors.ts";
import { cleanText } from "../../clean-text.ts";
import { counted } from "../../counted.ts";
import { MAX_VIDEO_SECONDS } from "../../limits.ts";
import type { ImportedCue } from "../captions.ts";
import { captionTime, secondsOf } from "./caption-time.ts";
import { plainCueText } from "./plain-cue-text.ts";

/** A file of an hour has about 1,200 cues and 100 kB. */
export const MAX_CAPTION_FILE_CHARS = 500_000;
export const MAX_IMPORTED_CUES = 5_000;
const MAX_CUE_CHARS = 500;

export interface ParsedCaptions {
  readonly cues: readonly ImportedCue[];
  /** What was put right or left out. */
  readonly notes: readonly string[];
}

/**
 * The cues of an SRT or WebVTT file, in the order of their times: forgiving where players are (marks at the start of a file, missing
 * numbers, a point for a comma, settings, tags), strict where they would drop text without a word. Errors name the line.
 */
export function parseCaptions(file: string): ParsedCaptions {
  if (file.length > MAX_CAPTION_FILE_CHARS)
    throw new UserError(
      `The captions have ${file.length} characters, more than ${MAX_CAPTION_FILE_CHARS}.`,
      "Give the captions of this video alone.",
    );
  const lines = file.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  const isVtt = /^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? "");
  const blocks = blocksOf(lines).filter((block) => !(isVtt && isNoCue(block)));
  const read = blocks.map((block) => cueOf(block, isVtt)).filter((cue) => cue !== undefined);
  if (read.length === 0)
    throw new UserError(
      "The text holds no captions.",
      "Give SRT or WebVTT: a line such as 00:00:01,000 --> 00:00:03,500, the words under it, and an empty line between cues.",
    );
  if (read.length > MAX_IMPORTED_CUES)
    throw new UserError(`The captions have ${read.length} cues, more than ${MAX_IMPORTED_CUES}.`, "Give fewer.");
  const cues = read.filter(({ text }) => text !== "");
  const sorted = cues.toSorted((one, other) => one.startSeconds - other.startSeconds);
  return {
    cues: sorted.map(({ startSeconds, endSeconds, text }) => ({ startSeconds, endSeconds, text })),
    notes: [
      ...(read.length > cues.length ? [`${counted(read.length - cues.length, "cue")} without text left out.`] : []),
      ...(sorted.some((cue, index) => cue !== cues[index])
        ? ["The cues were not in the order of their times: sorted."]
        : []),
      ...overlaps(sorted),
    ],
  };
}

interface Block {
  /** 1-based, of its first line. */
  readonly line: number;
  readonly lines: readonly string[];
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const block = isOpen ? blocks.at(-1) : undefined;
    if (line.trim() === "") isOpen = false;
    else if (!block) {
      blocks.push({ line: index + 1, lines: [line] });
      isOpen = true;
    } else if (isTimes(line) && block.lines.some(isTimes)) {
      // No empty line before the next cue: its number is no text of this one.
      if (/^\d+$/.test(block.lines.at(-1)?.trim() ?? "")) block.lines.pop();
      blocks.push({ line: index + 1, lines: [line] });
    } else block.lines.push(line);
  }
  return blocks;
}

function isNoCue({ line, lines: [first = "", ...rest] }: Block): boolean {
  if (line === 1 && !rest.some((each) => each.includes("-->"))) return true;
  return /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(first) && !first.includes("-->");
}

const TIMES = /^\s*(\S+)\s*-->\s*(\S+)(?:\s.*)?$/;

function isTimes(line: string): boolean {
  const [, from = "", to = ""] = TIMES.exec(line) ?? [];
  return secondsOf(from) !== undefined && secondsOf(to) !== undefined;
}

interface ReadCue extends ImportedCue {
  readonly line: number;
}

function cueOf({ line, lines }: Block, isVtt: boolean): ReadCue | undefined {
  // The first line may be a number or a name.
  const at = lines.slice(0, 2).findIndex((each) => each.includes("-->"));
  if (at === -1) {
    // A number whose cue has nothing in it, as some editors leave it at the end.
    if (lines.length === 1 && /^\d+$/.test((lines[0] ?? "").trim())) return undefined;
    throw new UserError(
      `Line ${line} of the captions (${shown(lines[0])}) belongs to no cue: no line with --> is above it.`,
      "Put the times over the text, and no empty line inside of a cue's text.",
    );
  }
  const where = line + at;
  const [, from = "", to = ""] = TIMES.exec(lines[at] ?? "") ?? [];
  const [startSeconds, endSeconds] = [secondsOf(from), secondsOf(to)];
  if (startSeconds === undefined || endSeconds === undefined)
    throw new UserError(
      `Line ${where} of the captions has no times: ${shown(lines[at])}.`,
      "Write them as 00:00:01,000 --> 00:00:03,500.",
    );
  if (endSeconds <= startSeconds)
    throw new UserError(
      `Line ${where} of the captions ends at ${captionTime(endSeconds, ".")}, not after it begins.`,
      "Correct its times.",
    );
  if (endSeconds > MAX_VIDEO_SECONDS + MAX_CUE_LENGTH)
    throw new UserError(
      `Line ${where} of the captions is at ${captionTime(endSeconds, ".")}; videos last up to ${MAX_VIDEO_SECONDS} s.`,
      "Correct its times.",
    );
  const text = cleanText(
    plainCueText(lines.slice(at + 1).join("\n"), isVtt),
    `The cue at line ${where}`,
    MAX_CUE_CHARS,
  );
  return { startSeconds, endSeconds, text: linesOf(text), line: where };
}

const MAX_CUE_LENGTH = 60;

function linesOf(text: string): string {
  return text
    .split("\n")
    .map((each) => each.replace(/\s+/gu, " ").trim())
    .filter((each) => each !== "")
    .join("\n");
}

function shown(line = ""): string {
  return `"${oneLine(line, 40).replaceAll('"', "'")}"`;
}

function overlaps(cues: readonly ReadCue[]): string[] {
  let end = 0;
  const early = cues.filter(({ startSeconds, endSeconds }) => {
    const isEarly = startSeconds < end - 1e-3;
    end = Math.max(end, endSeconds);
    return isEarly;
  });
  if (early.length === 0) return [];
  const named = early.slice(0, 5).map(({ line }) => line);
  return [
    `${counted(early.length, "cue")} ${early.length === 1 ? "begins" : "begin"} before the one in front has ended (line ${named.join(", ")}${early.length > named.length ? " ..." : ""}): both are shown.`,
  ];
}
