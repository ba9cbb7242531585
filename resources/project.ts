import { codeOf } from "../src/layouts/code-of.ts";
import { plainData } from "../src/mcp/answers/plain-data.ts";
import { defineResource } from "../src/mcp/resource.ts";
import { findScene } from "../src/project/find-scene.ts";

export const projectResource = defineResource({
  name: "project",
  title: "Project",
  description: "A project as JSON: facts, scenes and their plans, without code.",
  uri: "scenewright://projects/{projectId}",
  mimeType: "application/json",
  async read({ projectId = "" }, { projects, owner }) {
    const { project, revision, updatedAt } = await projects.read(owner, projectId);
    const scenes = project.scenes.map(({ code, ...scene }) => ({ ...scene, hasCode: code !== undefined }));
    return JSON.stringify(plainData({ ...project, scenes, revision, updatedAt }), null, 2);
  },
});

export const sceneCodeResource = defineResource({
  name: "scene-code",
  title: "Scene source",
  description: "The TSX of one scene.",
  uri: "scenewright://projects/{projectId}/scenes/{sceneId}/code",
  mimeType: "text/typescript-jsx",
  async read({ projectId = "", sceneId = "" }, { projects, owner }) {
    const { project } = await projects.read(owner, projectId);
    return codeOf(project, findScene(project, sceneId));
  },
});
