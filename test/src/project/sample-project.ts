import { createProject } from "../../../src/project/create-project.ts";
import { planScenes } from "../../../src/project/plan-scenes.ts";
import type { Project } from "../../../src/project/project.ts";

/** Three scenes of 3, 5 and 4 seconds at 30 fps: `intro`, `two-roots`, `the-end`. */
export function sampleProject(projectId = "lesson"): Project {
  return planScenes(createProject({ projectId, title: "Quadratic equations" }).project, [
    { title: "Intro", seconds: 3, headline: "Hello", narration: "Welcome." },
    { title: "Two roots", seconds: 5 },
    { title: "The end", seconds: 4 },
  ]).project;
}
