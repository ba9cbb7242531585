import type { Diagnostic, SceneElement } from "../../sandbox/check/diagnostic.ts";
import type { Patch } from "../../sandbox/elements/patch/patch.ts";
import { codeOf } from "../check/scene-compiler.ts";
import { UserError } from "../errors.ts";
import { findScene } from "../project/find-scene.ts";
import type { Project, Scene } from "../project/project.ts";
import { reviseSceneCode } from "../project/scene-code.ts";
import type { StoredProject } from "../store/project-store.ts";
import type { ToolContext } from "../tool.ts";

export interface PatchRequest {
  readonly projectId: string;
  readonly scene: Scene;
  readonly patch: Patch;
  readonly expectedRevision?: number | undefined;
}

export type ScenePatch =
  | {
      readonly outcome: "changed";
      readonly stored: StoredProject;
      readonly notes: readonly string[];
      readonly changedElementIds: readonly string[];
      readonly elements: readonly SceneElement[];
    }
  | { readonly outcome: "ambiguous"; readonly candidates: readonly SceneElement[] }
  | { readonly outcome: "broken"; readonly diagnostics: readonly Diagnostic[] };

/** Patches one scene and saves it as a revision; whatever is refused leaves the project as it was. */
export async function patchScene(project: Project, request: PatchRequest, context: ToolContext): Promise<ScenePatch> {
  const { projectId, scene, patch, expectedRevision } = request;
  const { checker, compiler, projects, owner, signal } = context;
  const before = codeOf(project, scene);
  const patched = await checker.patch(before, patch, { signal });
  if (patched.outcome === "refused") throw new UserError(patched.problem, patched.nextStep);
  if (patched.outcome === "ambiguous") return { outcome: "ambiguous", candidates: patched.candidates };
  if (!patched.report.ok) return { outcome: "broken", diagnostics: patched.report.diagnostics };
  compiler.remember(patched.code, patched.report);
  const stored = await projects.update(
    owner,
    projectId,
    (current) => {
      refuseIfChanged(current, scene.sceneId, before);
      return reviseSceneCode(current, scene.sceneId, patched.code, `Scene "${scene.title}": ${patched.receipt}`);
    },
    expectedRevision === undefined ? {} : { expectedRevision },
  );
  const { notes, changedElementIds, elements } = patched;
  return { outcome: "changed", stored, notes, changedElementIds, elements };
}

/** The patch was made for the text it saw: someone else's edit in between must not be undone by it. */
function refuseIfChanged(current: Project, sceneId: string, before: string): void {
  if (codeOf(current, findScene(current, sceneId)) === before) return;
  throw new UserError(
    `Scene "${sceneId}" was changed by someone else at the same moment.`,
    "Call patch_element again.",
  );
}
