import { z } from "zod";
import { UserError } from "../src/errors.ts";
import { sceneFacts, sceneLines } from "../src/mcp/answers/describe-scenes.ts";
import { ExpectedRevision, PreviewFlag, ProjectId, Receipt, Revision, SceneEcho } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { pictureOfSavedEdit } from "../src/pictures/picture-of-saved.ts";
import { outlineBrief } from "../src/project/outline-brief.ts";
import { planScenes } from "../src/project/plan-scenes.ts";
import { PlannedSceneFields } from "../src/project/planned-scene-fields.ts";

export const planScenesTool = defineTool({
  name: "plan_scenes",
  title: "Plan scenes",
  description:
    "Add scenes in play order, or change planned ones by sceneId. A planned scene can be previewed at once in its layout. Give scenes, or a brief for a rough outline to rewrite. Next: generate_scene_code.",
  effect: "write",
  pictured: true,
  input: {
    projectId: ProjectId,
    scenes: z.array(PlannedSceneFields).max(200).optional(),
    brief: z.string().min(1).max(8_000).optional(),
    sceneCount: z.number().int().min(1).max(30).optional().describe("With brief: 5 by default."),
    preview: PreviewFlag,
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
