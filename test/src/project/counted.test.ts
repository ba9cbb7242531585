import { expect, test } from "vitest";
import { sceneLines } from "../../../src/mcp/answers/describe-scenes.ts";
import { counted } from "../../../src/project/counted.ts";
import { createProject } from "../../../src/project/create-project.ts";
import { planScenes } from "../../../src/project/plan-scenes.ts";

test("one thing is named in the singular, any other number in the plural", () => {
  expect([0, 1, 2].map((count) => counted(count, "scene"))).toEqual(["0 scenes", "1 scene", "2 scenes"]);
  expect(counted(2, "copy", "copies")).toBe("2 copies");
});

test("a project with one scene is said to have 1 scene", () => {
  const { project } = planScenes(createProject({ projectId: "p", title: "One" }).project, [{ title: "A", seconds: 1 }]);
  expect(sceneLines(project)).toMatch(/^1 scene, 1 s\./);
});
