import { z } from "zod";
import { sceneFacts, sceneLines } from "../src/mcp/answers/describe-scenes.ts";
import { ExpectedRevision, Preview, ProjectId, Receipt, Revision, SceneEcho } from "../src/mcp/schemas/shared.ts";
import { defineTool, type ToolContext } from "../src/mcp/tool.ts";
import { pictureOfSavedEdit } from "../src/pictures/picture-of-saved.ts";
import { brandContrast } from "../src/project/brand/brand-contrast.ts";
import type { Project } from "../src/project/project.ts";
import { cutOffByHand } from "../src/project/timeline/hand-timed.ts";
import { OperationFields, parseOperations } from "../src/project/timeline/parse-operations.ts";
import { fixedPixelElements } from "../src/scenes/fixed-pixels.ts";
import { editTimelineAndColors } from "../src/scenes/recolor/edit-timeline-and-colors.ts";
import type { HardCodedColor } from "../src/scenes/recolor/hard-coded-colors.ts";

export const editTimelineTool = defineTool({
  name: "edit_timeline",
  title: "Edit the timeline",
  description:
    "Change order, length, number and titles of scenes, transitions, theme, brand or format. Such as operations [{op: 'move', sceneId: 'outro', position: 1}, {op: 'resize', sceneId: 'intro', seconds: 4}]. All apply, or none. Answers with all scenes. Next: render_preview.",
  effect: "write",
  pictured: true,
  input: {
    projectId: ProjectId,
    operations: z.array(OperationFields).min(1).max(100).describe("In order."),
    preview: Preview,
    expectedRevision: ExpectedRevision,
  },
  output: {
    revision: Revision,
    receipt: Receipt,
    scenes: z.array(SceneEcho),
    notes: z.array(z.string()).optional(),
    hardCodedColors: z.array(z.looseObject({ sceneId: z.string(), line: z.number() })).optional(),
  },
  async run({ projectId, operations, preview, expectedRevision }, context) {
    const wanted = parseOperations(operations);
    const before = await context.projects.read(context.owner, projectId);
    const options = expectedRevision === undefined ? {} : { expectedRevision };
    const { stored, left } = await editTimelineAndColors(before.project, wanted, options, context);
    const warning = operations.some(({ op }) => op === "set_format")
      ? await fixedPixelWarning(stored.project, context)
      : "";
    const notes = cutOffByHand(before.project, stored.project);
    const looks = operations.some(({ op }) => op === "set_brand" || op === "set_theme")
      ? [...brandContrast(stored.project), ...hardCodedNote(left)]
      : [];
    const { picture, note } = await pictureOfSavedEdit(preview ? before : undefined, stored, context);
    return {
      ...(picture ? { image: picture } : {}),
      summary: `${[stored.receipt, ...notes, ...looks].join(" ")}${warning}${note}\n${sceneLines(stored.project)}`,
      data: {
        revision: stored.revision,
        receipt: stored.receipt,
        scenes: sceneFacts(stored.project),
        ...(notes.length + looks.length > 0 ? { notes: [...notes, ...looks] } : {}),
        ...(left.length > 0 ? { hardCodedColors: left.map(({ start: _, end: __, from: ___, ...each }) => each) } : {}),
      },
    };
  },
});

async function fixedPixelWarning(project: Project, { checker, owner }: ToolContext): Promise<string> {
  const found = await fixedPixelElements(project, checker, { owner });
  if (found.size === 0) return "";
  const places = [...found].map(([sceneId, ids]) => `${sceneId} (${ids.slice(0, 6).join(", ")})`);
  return ` Placed at fixed pixels, so look at these scenes: ${places.join("; ")}.`;
}

const MAX_LISTED_COLORS = 30;

function hardCodedNote(colors: readonly HardCodedColor[]): string[] {
  if (colors.length === 0) return [];
  const places = colors
    .slice(0, MAX_LISTED_COLORS)
    .map(({ sceneId, line, color, replacement }) => `${sceneId} line ${line} ${color} (${replacement})`);
  const more = colors.length > places.length ? ` and ${colors.length - places.length} more` : "";
  return [
    `Scene code still has the old brand colours: ${places.join(", ")}${more}. To change them too: recolor from "${colors[0]?.from}".`,
  ];
}
