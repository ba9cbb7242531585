import {
  type CaptionRules,
  GAP_FRAMES,
  LINGER_SECONDS,
  MAX_CHARACTERS_A_SECOND,
  MAX_CUE_SECONDS,
  MIN_CUE_SECONDS,
} from "./caption-rules.ts";
import { type Cue, lineText } from "./cue.ts";
import { widthOf } from "./measure-text.ts";

type Lines = Cue["lines"];

/**
 * When each cue comes and goes, on whole frames: with its first word, and after its last for as long as it takes to read, but
 * never into the next one. The cues given are in the order of their first words.
 */
export function timeCues(cues: readonly Lines[], rules: CaptionRules, videoSeconds: number): Cue[] {
  const { fps } = rules;
  const lastFrame = Math.floor(videoSeconds * fps + 1e-6);
  const [least, most, linger] = [
    Math.ceil(MIN_CUE_SECONDS * fps),
    Math.floor(MAX_CUE_SECONDS * fps),
    LINGER_SECONDS * fps,
  ];
  const spoken = cues.map((lines) => Math.round(spokenFrom(lines) * fps));
  const timed: Cue[] = [];
  let free = 0;
  for (const [index, lines] of cues.entries()) {
    const next = spoken[index + 1];
    const latest = next === undefined ? lastFrame : Math.min(lastFrame, next - GAP_FRAMES);
    const to = spokenTo(lines) * fps;
    // A gap too short to be seen as one flickers: then the cue stays until the next.
    const lingered = next !== undefined && latest - to <= 2 * linger ? latest : to + linger;
    const toRead = (widthOf(lines.map(lineText).join(" "), rules.fullWidth) / MAX_CHARACTERS_A_SECOND) * fps;
    let start = Math.max(spoken[index] as number, free);
    let end = Math.min(Math.ceil(Math.max(start + least, start + toRead, lingered) - 1e-6), latest, start + most);
    // Where the next one is near, it comes a little before its first word.
    if (end - start < least) start = Math.max(free, Math.min(start, Math.max(end - least, start - Math.floor(linger))));
    // Two voices at once leave no time at all: the later one waits.
    if (end - start < least / 2) end = Math.min(lastFrame, start + Math.ceil(least / 2));
    if (end <= start) continue;
    timed.push({ startSeconds: start / fps, endSeconds: end / fps, lines });
    free = end + GAP_FRAMES;
  }
  return timed;
}

export function spokenFrom(lines: Lines): number {
  return lines[0]?.[0]?.startSeconds ?? 0;
}

export function spokenTo(lines: Lines): number {
  return Math.max(0, ...lines.flat().map(({ endSeconds }) => endSeconds));
}
