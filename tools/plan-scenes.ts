import { z } from "zod";
import { UserError } from "../src/errors.ts";
import { layoutsInWords } from "../src/layouts/choose-layout.ts";
import { sceneFacts, sceneLines } from "../src/mcp/answers/describe-scenes.ts";
import { ExpectedRevision, Preview, ProjectId, Receipt, Revision, SceneEcho } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { pictureOfSavedEdit } from "../src/pictures/picture-of-saved.ts";
import { MAX_BRIEF_CHARS, MAX_SCENES } from "../src/project/limits.ts";
import { outlineBrief } from "../src/project/outline-brief.ts";
import { planScenes } from "../src/project/plan-scenes.ts";
import { PlannedSceneFields } from "../src/project/planned-scene-fields.ts";

const Planned = PlannedSceneFields.extend({
  layout: PlannedSceneFields.shape.layout.describe(layoutsInWords()),
});

export const planScenesTool = defineTool({
  name: "plan_scenes",
  title: "Plan scenes",
  description:
    "Add scenes in play order, or change planned ones by sceneId; a layout draws each at once. Such as scenes [{title: 'Two tides', seconds: 5, stats: [{value: 2, label: 'high tides a day'}]}]. Refused as a whole if one is wrong; a scene's code draws instead of its plan. Answers with all ids. Next: render_preview, generate_scene_code.",
  effect: "write",
  pictured: true,
  input: {
    projectId: ProjectId,
    scenes: z.array(Planned).max(MAX_SCENES).optional().describe("In play order."),
    brief: z.string().min(1).max(MAX_BRIEF_CHARS).optional().describe("Instead: a text to outline."),
    sceneCount: z.number().int().min(1).max(30).optional().describe("Of the brief; default 5."),
    preview: Preview,
    expectedRevision: ExpectedRevision,
  },
  output: { revision: Revision, receipt: Receipt, scenes: z.array(SceneEcho) },
  async run({ projectId, scenes, brief, sceneCount, preview, expectedRevision }, context) {
    const { projects, owner } = context;
    if ((scenes === undefined) === (brief === undefined)) {
      throw new UserError("plan_scenes needs either scenes or a brief.", "Give one of the two.");
    }
    const before = preview ? await projects.read(owner, projectId) : undefined;
    const stored = await projects.update(
      owner,
      projectId,
      (project) => planScenes(project, scenes ?? outlineBrief(project.title, brief ?? "", sceneCount ?? 5)),
      { expectedRevision },
    );
    const { picture, note } = await pictureOfSavedEdit(before, stored, context);
    return {
      ...(picture ? { image: picture } : {}),
      summary: `${stored.receipt}${note}\n${sceneLines(stored.project)}`,
      data: { revision: stored.revision, receipt: stored.receipt, scenes: sceneFacts(stored.project) },
    };
  },
});
