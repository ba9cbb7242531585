import { counted } from "../counted.ts";
import type { ImportedCue } from "./captions.ts";
import type { CaptionCues, Cue } from "./cue.ts";
import { estimateWords } from "./estimate-words.ts";

/** Imported cues as they were written, those past the end left out; the times of their words are estimated, as a file has none. */
export function importedCues(imported: readonly ImportedCue[], videoSeconds: number): CaptionCues {
  const seen = imported.filter(({ startSeconds }) => startSeconds < videoSeconds);
  const past = imported.length - seen.length;
  const cut = seen.filter(({ endSeconds }) => endSeconds > videoSeconds + 0.05).length;
  return {
    cues: seen.map((cue) => cueOf({ ...cue, endSeconds: Math.min(cue.endSeconds, videoSeconds) })),
    notes: [
      ...(past > 0
        ? [
            `${counted(past, "cue")} of ${imported.length} ${past === 1 ? "begins" : "begin"} after the video's end at ${videoSeconds.toFixed(2)} s and ${past === 1 ? "is" : "are"} not shown.`,
          ]
        : []),
      ...(cut > 0
        ? [
            `${counted(cut, "cue")} ${cut === 1 ? "goes" : "go"} on past the video's end and ${cut === 1 ? "is" : "are"} cut there.`,
          ]
        : []),
    ],
  };
}

function cueOf({ startSeconds, endSeconds, text }: ImportedCue): Cue {
  const lines = text.split("\n");
  const words = estimateWords(text, startSeconds, endSeconds);
  let at = 0;
  return {
    startSeconds,
    endSeconds,
    lines: lines.map((line) => {
      const count = estimateWords(line, 0, 1).length;
      at += count;
      return words.slice(at - count, at);
    }),
  };
}
