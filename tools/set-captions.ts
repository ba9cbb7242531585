import { z } from "zod";
import { quoted } from "../sandbox/policy/plain-text.ts";
import { ExpectedRevision, Preview, ProjectId, Receipt, Revision } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { pictureOfCaptions } from "../src/pictures/picture-of-captions.ts";
import { captionCues } from "../src/project/captions/caption-cues.ts";
import { CAPTION_SOURCES, CAPTION_STYLES } from "../src/project/captions/captions.ts";
import { cueText } from "../src/project/captions/cue.ts";
import { MAX_CAPTION_FILE_CHARS } from "../src/project/captions/files/parse-captions.ts";
import { parsedForSource, setCaptions } from "../src/project/captions/set-captions.ts";

export const setCaptionsTool = defineTool({
  name: "set_captions",
  title: "Set captions",
  description:
    "Caption the video: SRT and VTT files beside each export, with burnIn also drawn into the picture. Such as source 'estimate', style 'karaoke', burnIn true. Those of voice and estimate follow later edits; imported ones keep their times. Answers with the number of cues, and notes on times and reading speed. Refused where nothing is said. Next: render_preview.",
  effect: "write",
  toolset: "media",
  pictured: true,
  input: {
    projectId: ProjectId,
    source: z
      .enum([...CAPTION_SOURCES, "none"])
      .describe(
        "voice: what is heard; import: text; estimate: narrations of plan_scenes without a voice; none: remove.",
      ),
    text: z.string().max(MAX_CAPTION_FILE_CHARS).optional().describe("import: the SRT or WebVTT text."),
    style: z.enum(CAPTION_STYLES).optional().describe("Words fill, band, one word pops, box, outline."),
    burnIn: z.boolean().optional().describe("Default: when a style is named."),
    preview: Preview,
    expectedRevision: ExpectedRevision.meta({ listed: false }),
  },
  output: { revision: Revision, receipt: Receipt, cues: z.number(), notes: z.array(z.string()).optional() },
  async run({ projectId, source, text, style, burnIn, preview, expectedRevision }, context) {
    const parsed = parsedForSource(source, text);
    const stored = await context.projects.update(
      context.owner,
      projectId,
      (project) => setCaptions(project, { source, style, burnIn, cues: parsed?.cues }),
      expectedRevision === undefined ? {} : { expectedRevision },
    );
    const { cues, notes: told } = captionCues(stored.project);
    const notes = [...(parsed?.notes ?? []), ...told];
    const { picture, note } = await pictureOfCaptions(preview, stored.project, cues, context);
    const begins = cues[0] ? ` The first: ${quoted(cueText(cues[0]))} at ${cues[0].startSeconds.toFixed(2)} s.` : "";
    return {
      ...(picture ? { image: picture } : {}),
      summary: `${[stored.receipt, ...notes].join(" ")}${begins}${note}`,
      data: {
        revision: stored.revision,
        receipt: stored.receipt,
        cues: cues.length,
        ...(notes.length > 0 ? { notes } : {}),
      },
    };
  },
});
