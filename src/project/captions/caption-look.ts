import { themeOf } from "../brand/branded-theme.ts";
import { contrast, nearestPassing } from "../brand/colors.ts";
import type { Project } from "../project.ts";
import { captionRulesFor } from "./caption-rules.ts";
import type { CaptionWord, Cue } from "./cue.ts";
import { lineText } from "./cue.ts";
import { widthOf } from "./measure-text.ts";

export interface CaptionColors {
  /** Of what is being said. */
  readonly said: string;
  /** Of boxes, and of the words in them. */
  readonly box: string;
  readonly boxText: string;
}

/** The lightest that a dark plate over a white picture comes out as. */
const PLATE_OVER_WHITE = "#3a3c42";
const READABLE = 4.5;
const CLEAR = 7;

/** Colours of the theme where they can be read, else plain ones. */
export function captionColors(project: Project): CaptionColors {
  const { accent, surface, text } = themeOf(project);
  const isClear = contrast(text, surface) >= CLEAR;
  return {
    said: nearestPassing(accent, [PLATE_OVER_WHITE], READABLE) ?? "#ffd84d",
    box: isClear ? surface : "#0b0d12",
    boxText: isClear ? text : "#ffffff",
  };
}

const MOST_AT_ONCE = 3;
const WIDEST_AT_ONCE = 15;

/** A cue as a few words at a time, each few until the next are said. */
export function fewAtATime(cue: Cue, project: Project): Cue[] {
  const { fullWidth } = captionRulesFor(project);
  const groups: CaptionWord[][] = [];
  for (const word of cue.lines.flat()) {
    const last = groups.at(-1);
    const joined = last && [...last, word];
    if (joined && joined.length <= MOST_AT_ONCE && widthOf(lineText(joined), fullWidth) <= WIDEST_AT_ONCE)
      last.push(word);
    else groups.push([word]);
  }
  return groups.map((words, index) => ({
    startSeconds: index === 0 ? cue.startSeconds : (words[0]?.startSeconds ?? cue.startSeconds),
    endSeconds: groups[index + 1]?.[0]?.startSeconds ?? cue.endSeconds,
    lines: [words],
  }));
}
