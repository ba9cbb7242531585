import { UserError } from "../../errors.ts";
import type { Edited, Project } from "../project.ts";
import { captionCues } from "./caption-cues.ts";
import type { CaptionSource, CaptionStyle, Captions, ImportedCue } from "./captions.ts";
import { type ParsedCaptions, parseCaptions } from "./files/parse-captions.ts";

export interface CaptionWish {
  readonly source: CaptionSource | "none";
  readonly style?: CaptionStyle | undefined;
  readonly burnIn?: boolean | undefined;
  /** Of an import. */
  readonly cues?: readonly ImportedCue[] | undefined;
}

/** The cues of an import; refuses a text where none is asked for, and an import without one. */
export function parsedForSource(source: CaptionWish["source"], text: string | undefined): ParsedCaptions | undefined {
  if (source === "import") {
    if (text === undefined)
      throw new UserError("source import has no text.", "Give text: the SRT or WebVTT to import.");
    return parseCaptions(text);
  }
  if (text !== undefined)
    throw new UserError(`source ${source} takes no text.`, "Use source import with it, or leave text out.");
  return undefined;
}

/** Sets, changes or takes away the captions of a video. What is not said stays as it is; naming a style means to see it. */
export function setCaptions(project: Project, { source, style, burnIn, cues }: CaptionWish): Edited {
  const { captions: before, ...rest } = project;
  if (source === "none")
    return { project: rest, receipt: before ? "The captions went away." : "There were no captions." };
  const captions: Captions = {
    source,
    style: style ?? before?.style ?? "boxed",
    burnIn: burnIn ?? (style !== undefined || (before?.burnIn ?? false)),
    ...(source === "import" && cues ? { cues } : {}),
  };
  const next = { ...rest, captions };
  const { length } = captionCues(next).cues;
  if (length === 0) throw nothingToShow(source);
  const from = { voice: "from the voice", estimate: "from the narration, estimated", import: "as imported" }[source];
  const where = captions.burnIn ? `in the picture, style ${captions.style}` : "as files beside each export";
  return { project: next, receipt: `Captions ${from}: ${length}, ${where}.` };
}

function nothingToShow(source: CaptionSource): UserError {
  if (source === "voice")
    return new UserError(
      "No voice is heard in this project.",
      "Use source estimate for captions from the narrations of plan_scenes, or import with text.",
    );
  if (source === "estimate")
    return new UserError("No scene has a narration.", "Give narration in plan_scenes, or use source import with text.");
  return new UserError("All cues lie after the end of the video.", "Give captions by the clock of this video.");
}
