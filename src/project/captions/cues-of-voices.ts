import { type CaptionRules, GAP_FRAMES } from "./caption-rules.ts";
import { type CaptionWord, type Cue, lineText } from "./cue.ts";
import { cutCues } from "./cut-cues.ts";
import { widthOf } from "./measure-text.ts";
import { spokenFrom, spokenTo, timeCues } from "./time-cues.ts";

type Lines = Cue["lines"];

/** Speaking into each other for less than this is a fast answer. */
const OVERLAP_SECONDS = 0.3;

/** Cues of all voices together. Two who speak at once share a cue, a line each with a dash before it. */
export function cuesOfVoices(
  voices: readonly (readonly CaptionWord[])[],
  rules: CaptionRules,
  videoSeconds: number,
): Cue[] {
  const cut = voices.flatMap((words, voice) => {
    const isAlone = voices.every((other, index) => index === voice || !overlap(words, other));
    return cutCues(words, isAlone ? rules : { ...rules, maxLines: 1, lineWidth: rules.lineWidth - DASH.length }).map(
      (lines) => ({ lines, voice }),
    );
  });
  cut.sort((one, other) => spokenFrom(one.lines) - spokenFrom(other.lines));
  return timeCues(joined(cut, rules), rules, videoSeconds);
}

const DASH = "– ";

interface CutCue {
  readonly lines: Lines;
  readonly voice: number;
}

function joined(cues: readonly CutCue[], rules: CaptionRules): Lines[] {
  const all: Lines[] = [];
  for (let index = 0; index < cues.length; index++) {
    const [one, other] = [cues[index] as CutCue, cues[index + 1]];
    if (other && other.voice !== one.voice && speakAtOnce(one.lines, other.lines) && fitTogether(one, other, rules)) {
      all.push([dashed(one.lines), dashed(other.lines)]);
      index += 1;
    } else all.push(one.lines);
  }
  return all;
}

function speakAtOnce(one: Lines, other: Lines): boolean {
  return spokenTo(one) - spokenFrom(other) > OVERLAP_SECONDS;
}

function fitTogether(one: CutCue, other: CutCue, { lineWidth, fullWidth }: CaptionRules): boolean {
  return [one, other].every(
    ({ lines }) => lines.length === 1 && widthOf(DASH + lineText(lines[0] ?? []), fullWidth) <= lineWidth,
  );
}

function dashed([line = []]: Lines): CaptionWord[] {
  const [first, ...rest] = line;
  return first ? [{ ...first, text: DASH + first.text }, ...rest] : [];
}

function overlap(one: readonly CaptionWord[], other: readonly CaptionWord[]): boolean {
  let at = 0;
  for (const word of one) {
    while (at < other.length && (other[at] as CaptionWord).endSeconds <= word.startSeconds) at += 1;
    const near = other[at];
    if (!near) return false;
    if (Math.min(word.endSeconds, near.endSeconds) - Math.max(word.startSeconds, near.startSeconds) > GAP_SECONDS)
      return true;
  }
  return false;
}

const GAP_SECONDS = GAP_FRAMES / 60;
