import { codeOf } from "../../layouts/code-of.ts";
import { findScene } from "../../project/find-scene.ts";
import type { Project } from "../../project/project.ts";
import { codeIdOf, findModule, moduleNameOf } from "../../project/shared-modules.ts";
import type { CodeSource } from "./code-source.ts";

/** The code of a scene, its plan's layout where it has none, or of a shared module. */
export function codeById(project: Project, codeId: string): string {
  const name = moduleNameOf(codeId);
  return name === undefined ? codeOf(project, findScene(project, codeId)) : findModule(project, name).code;
}

/** All that can be edited as text: modules first, as scenes are made of them. */
export function codeSources(project: Project): CodeSource[] {
  return [
    ...(project.modules ?? []).map((module) => ({ name: codeIdOf(module), code: module.code })),
    ...project.scenes.map((scene) => ({ name: scene.sceneId, code: codeOf(project, scene) })),
  ];
}
