import { hanShapesOf } from "../../sandbox/policy/han-shapes.ts";
import type { CaptionTrack, TimedCaption } from "../../sandbox/render/caption-track.ts";
import { captionCues } from "../project/captions/caption-cues.ts";
import { captionColors, fewAtATime } from "../project/captions/caption-look.ts";
import { type CaptionWord, type Cue, cueText } from "../project/captions/cue.ts";
import type { Project } from "../project/project.ts";

/** Styles in which the picture follows single words; in the others a word's time changes no frame, and is not part of it. */
const BY_WORD: readonly CaptionTrack["style"][] = ["karaoke", "pop"];

/** Captions that are drawn into the picture; nothing where there are none. */
export function captionTrackOf(project: Project): CaptionTrack | undefined {
  const { captions, fps } = project;
  if (!captions?.burnIn) return undefined;
  const { style } = captions;
  const whole = captionCues(project).cues;
  const cues = style === "pop" ? whole.flatMap((cue) => fewAtATime(cue, project)) : whole;
  return {
    style,
    hanShapes: hanShapesOf(whole.map(cueText).join(" ")),
    colors: captionColors(project),
    cues: cues.map((cue) => timedCaption(cue, fps, BY_WORD.includes(style))),
  };
}

function timedCaption(cue: Cue, fps: number, byWord: boolean): TimedCaption {
  const fromFrame = Math.round(cue.startSeconds * fps);
  return {
    fromFrame,
    toFrame: Math.max(fromFrame + 1, Math.round(cue.endSeconds * fps)),
    ...(RIGHT_TO_LEFT.test(cueText(cue)) ? { rightToLeft: true } : {}),
    lines: cue.lines.map((line) => line.map((word) => timedWord(word, fps, byWord))),
  };
}

function timedWord({ text, glued, startSeconds, endSeconds }: CaptionWord, fps: number, byWord: boolean) {
  const fromFrame = Math.round(startSeconds * fps);
  const times = byWord ? { fromFrame, toFrame: Math.max(fromFrame + 1, Math.round(endSeconds * fps)) } : {};
  return { text, ...(glued ? { glued } : {}), ...times };
}

/** By the first letter that has a direction. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
