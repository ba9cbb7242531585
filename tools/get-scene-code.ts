import { z } from "zod";
import { codeOf } from "../src/layouts/code-of.ts";
import { ElementFields, ProjectId, SceneId } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { findScene } from "../src/project/find-scene.ts";
import { findModule, moduleNameOf } from "../src/project/shared-modules.ts";
import { statusOf } from "../src/project/timeline/scene-timing.ts";

export const getSceneCodeTool = defineTool({
  name: "get_scene_code",
  title: "Get a scene's code",
  description:
    "Read a scene's TSX and its elements with their ids. Use it before patch_element. Answers with both; a planned scene's are what its layout gives, and stay unsaved. Next: patch_element, edit_code or generate_scene_code.",
  effect: "read",
  input: { projectId: ProjectId, sceneId: SceneId.describe("A scene, or shared/<name>.") },
  output: {
    sceneId: z.string(),
    status: z.enum(["planned", "ready"]),
    code: z.string(),
    elements: z.array(ElementFields),
  },
  async run({ projectId, sceneId }, { projects, checker, owner, signal }) {
    const { project } = await projects.read(owner, projectId);
    const module = moduleNameOf(sceneId);
    if (module !== undefined) {
      const { code } = findModule(project, module);
      return {
        summary: `Shared module ${sceneId}:\n${code}`,
        data: { sceneId, status: "ready" as const, code, elements: [] },
      };
    }
    const scene = findScene(project, sceneId);
    const code = codeOf(project, scene);
    const elements = await checker.elements(code, { owner, signal });
    return {
      summary: `Scene "${sceneId}", ${statusOf(scene)}:\n${code}`,
      data: { sceneId, status: statusOf(scene), code, elements: elements.map((element) => ({ ...element })) },
    };
  },
});
