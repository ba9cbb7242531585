import { type Cue, cueText } from "../cue.ts";
import { captionTime } from "./caption-time.ts";

/** SubRip. It has no way to write what it reads as a tag or an arrow: an invisible joiner keeps those apart. */
export function writeSrt(cues: readonly Cue[]): string {
  return cues
    .map(
      (cue, index) =>
        `${index + 1}\n${times(cue, ",")}\n${cueText(cue).replace(/<(?=[a-z/])|\{(?=\\)|--(?=>)|&(?=#|[a-z]{2,5};)/gi, "$&\u2060")}\n`,
    )
    .join("\n");
}

/** WebVTT. */
export function writeVtt(cues: readonly Cue[]): string {
  return `WEBVTT\n\n${cues.map((cue) => `${times(cue, ".")}\n${escaped(cueText(cue))}\n`).join("\n")}`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function times({ startSeconds, endSeconds }: Pick<Cue, "startSeconds" | "endSeconds">, mark: "," | "."): string {
  return `${captionTime(startSeconds, mark)} --> ${captionTime(endSeconds, mark)}`;
}
