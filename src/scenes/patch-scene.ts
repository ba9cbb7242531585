import type { Diagnostic, SceneElement } from "../../sandbox/code/check/diagnostic.ts";
import type { Patch } from "../../sandbox/code/elements/patch/patch.ts";
import { quoted } from "../../sandbox/policy/plain-text.ts";
import type { SceneChecker } from "../code/scene-checker.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import { UserError } from "../errors.ts";
import { codeOf } from "../layouts/code-of.ts";
import { findScene } from "../project/find-scene.ts";
import type { Project, Scene } from "../project/project.ts";
import { reviseSceneCode } from "../project/scene-code.ts";
import { moduleTexts } from "../project/shared-modules.ts";
import { codeClockOf } from "../project/timeline/scene-timing.ts";
import type { ProjectStore, StoredProject } from "../store/projects/project-store.ts";
import type { Candidate } from "./find-scene-of.ts";

/** What a patch needs, and for whom it is made. */
export interface PatchPorts {
  readonly projects: Pick<ProjectStore, "read" | "update">;
  readonly checker: Pick<SceneChecker, "patch">;
  readonly compiler: Pick<SceneCompiler, "remember">;
  readonly owner: string;
  readonly signal: AbortSignal;
}

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
      readonly repetition?: number;
      readonly elements: readonly SceneElement[];
    }
  /** `step` is the place, from 0, of the patch of a batch that was not clear. */
  | { readonly outcome: "ambiguous"; readonly candidates: readonly Candidate["element"][]; readonly step?: number }
  | { readonly outcome: "broken"; readonly diagnostics: readonly Diagnostic[] };

/** A patch takes a second at most, so many calls at once each succeed in time. */
const MAX_ATTEMPTS = 12;

/**
 * Patches one scene and saves it as a revision. A refused patch leaves the project as it was. If the scene was edited meanwhile,
 * as happens when an agent calls several tools at once, the patch is made again on the newer code.
 */
export async function patchScene(project: Project, request: PatchRequest, ports: PatchPorts): Promise<ScenePatch> {
  const { projectId, scene } = request;
  for (let attempt = 1, current = project; ; attempt += 1) {
    try {
      return await patchOnce(current, request, ports);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      if (attempt === MAX_ATTEMPTS) {
        throw new UserError(
          `Scene "${scene.sceneId}" was changed by someone else again and again, so nothing was saved.`,
          "Call patch_element again.",
        );
      }
      current = (await ports.projects.read(ports.owner, projectId)).project;
    }
  }
}

class ChangedMeanwhile extends Error {}

async function patchOnce(project: Project, request: PatchRequest, ports: PatchPorts): Promise<ScenePatch> {
  const { projectId, patch, expectedRevision } = request;
  const { checker, compiler, projects, owner, signal } = ports;
  const scene = findScene(project, request.scene.sceneId);
  const before = codeOf(project, scene);
  const modules = moduleTexts(project);
  const patched = await checker.patch(before, onShownClock(patch, scene, project.fps), { owner, signal, modules });
  if (patched.outcome === "refused") throw new UserError(patched.problem, patched.nextStep);
  if (patched.outcome === "ambiguous") return patched;
  if (!patched.report.ok) return { outcome: "broken", diagnostics: patched.report.diagnostics };
  compiler.remember(patched.code, patched.report, modules);
  const stored = await projects.update(
    owner,
    projectId,
    (current) => {
      if (codeOf(current, findScene(current, scene.sceneId)) !== before) throw new ChangedMeanwhile();
      return reviseSceneCode(current, scene.sceneId, patched.code, `Scene ${quoted(scene.title)}: ${patched.receipt}`);
    },
    expectedRevision === undefined ? {} : { expectedRevision },
  );
  const { notes, changedElementIds, elements, repetition } = patched;
  return {
    outcome: "changed",
    stored,
    notes,
    changedElementIds,
    elements,
    ...(repetition !== undefined && { repetition }),
  };
}

/** Times of an animation count from the first shown frame of a scene, also where a split scene's code counts from another. */
function onShownClock(patch: Patch, scene: Scene, fps: number): Patch {
  if (patch.operation === "batch")
    return { ...patch, patches: patch.patches.map((each) => onShownClock(each, scene, fps)) };
  if (patch.operation !== "animate") return patch;
  const seconds = scene.durationInFrames / fps;
  if (patch.changes.startSeconds !== undefined && patch.changes.startSeconds >= seconds)
    throw new UserError(
      `The animation would start at ${patch.changes.startSeconds} s, and scene "${scene.sceneId}" ends at ${seconds} s.`,
      "Give an earlier startSeconds, or make the scene longer with edit_timeline resize.",
    );
  const { startOffsetInFrames, ownDurationInFrames } = codeClockOf(scene);
  if (startOffsetInFrames === 0 && ownDurationInFrames === scene.durationInFrames) return patch;
  const shown = { fromFrame: startOffsetInFrames, toFrame: startOffsetInFrames + scene.durationInFrames };
  return { ...patch, changes: { ...patch.changes, shown } };
}
