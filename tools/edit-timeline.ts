import { z } from "zod";
import { sceneFacts, sceneLines } from "../src/mcp/answers/describe-scenes.ts";
import { ExpectedRevision, PreviewFlag, ProjectId, Receipt, Revision, SceneEcho } from "../src/mcp/schemas/shared.ts";
import { defineTool, type ToolContext } from "../src/mcp/tool.ts";
import { pictureOfSavedEdit } from "../src/pictures/picture-of-saved.ts";
import type { Project } from "../src/project/project.ts";
import { editTimeline } from "../src/project/timeline/edit-timeline.ts";
import { OperationFields, parseOperations } from "../src/project/timeline/parse-operations.ts";
import { fixedPixelElements } from "../src/scenes/fixed-pixels.ts";

export const editTimelineTool = defineTool({
  name: "edit_timeline",
  title: "Edit the timeline",
  description:
    "Move, resize, split, duplicate, delete, insert or retitle scenes, set a transition into a scene, the theme or the format. All operations apply in order, or none.",
  effect: "write",
  input: {
    projectId: ProjectId,
    operations: z.array(OperationFields).min(1).max(100),
    preview: PreviewFlag,
    expectedRevision: ExpectedRevision,
  },
  output: { revision: Revision, receipt: Receipt, scenes: z.array(SceneEcho) },
  async run({ projectId, operations, preview, expectedRevision }, context) {
    const wanted = parseOperations(operations);
    const before = preview ? await context.projects.read(context.owner, projectId) : undefined;
    const stored = await context.projects.update(
      context.owner,
      projectId,
      (project) => editTimeline(project, wanted),
      expectedRevision === undefined ? {} : { expectedRevision },
    );
    const warning = operations.some(({ op }) => op === "set_format")
      ? await fixedPixelWarning(stored.project, context)
      : "";
    const { picture, note } = await pictureOfSavedEdit(before, stored, context);
    return {
      ...(picture ? { image: picture } : {}),
      summary: `${stored.receipt}${warning}${note}\n${sceneLines(stored.project)}`,
      data: { revision: stored.revision, receipt: stored.receipt, scenes: sceneFacts(stored.project) },
    };
  },
});

async function fixedPixelWarning(project: Project, { checker, owner }: ToolContext): Promise<string> {
  const found = await fixedPixelElements(project, checker, { owner });
  if (found.size === 0) return "";
  const places = [...found].map(([sceneId, ids]) => `${sceneId} (${ids.slice(0, 6).join(", ")})`);
  return ` Placed at fixed pixels, so look at these scenes: ${places.join("; ")}.`;
}
