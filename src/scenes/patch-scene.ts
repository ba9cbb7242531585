import type { Diagnostic, SceneElement } from "../../sandbox/code/check/diagnostic.ts";
import type { MeasuredSize, Patch } from "../../sandbox/code/elements/patch/patch.ts";
import type { ElementToMeasure } from "../../sandbox/code/elements/refusal.ts";
import { quoted } from "../../sandbox/policy/plain-text.ts";
import { checkContextOf } from "../code/check-context-of.ts";
import type { SceneChecker } from "../code/scene-checker.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import { UserError } from "../errors.ts";
import { codeOf } from "../layouts/code-of.ts";
import { findScene } from "../project/find-scene.ts";
import type { Project, Scene } from "../project/project.ts";
import { reviseSceneCode } from "../project/scene-code.ts";
import { codeClockOf } from "../project/timeline/scene-timing.ts";
import type { ProjectStore, StoredProject } from "../store/projects/project-store.ts";
import type { Candidate } from "./find-scene-of.ts";
import { patchWithSizes } from "./patch-with-sizes.ts";
import { isError, type Rehearsal } from "./rehearsal.ts";

/** What a patch needs, and for whom it is made. */
export interface PatchPorts {
  readonly projects: Pick<ProjectStore, "read" | "update">;
  readonly checker: Pick<SceneChecker, "patch">;
  readonly compiler: Pick<SceneCompiler, "remember">;
  readonly rehearsal: Rehearsal;
  /** How large an element is drawn, in pixels of the layout; nothing where it is not seen whole. */
  readonly sizeOf: (project: Project, scene: Scene, element: ElementToMeasure) => Promise<MeasuredSize | undefined>;
  readonly owner: string;
  readonly signal: AbortSignal;
}

/** What is asked of one scene: all of it, or nothing of it and of the others. */
export interface PatchOfScene {
  readonly sceneId: string;
  readonly patch: Patch;
}

export interface PatchRequest {
  readonly projectId: string;
  /** At least one, each of another scene. */
  readonly parts: readonly PatchOfScene[];
  readonly expectedRevision?: number | undefined;
}

export interface PatchedPart {
  readonly sceneId: string;
  readonly notes: readonly string[];
  readonly changedElementIds: readonly string[];
  readonly repetition?: number;
  readonly elements: readonly SceneElement[];
}

export type ScenePatch =
  | { readonly outcome: "changed"; readonly stored: StoredProject; readonly parts: readonly PatchedPart[] }
  /** `step` is the place, from 0, of the patch of a batch that was not clear. */
  | {
      readonly outcome: "ambiguous";
      readonly sceneId: string;
      readonly candidates: readonly Candidate["element"][];
      readonly step?: number;
    }
  | { readonly outcome: "broken"; readonly sceneId: string; readonly diagnostics: readonly Diagnostic[] };

/** A patch takes a second at most, so many calls at once each succeed in time. */
const MAX_ATTEMPTS = 12;

/**
 * Patches scenes and saves them as one revision. A refused patch leaves the project as it was. If one of the scenes was edited
 * meanwhile, as happens when an agent calls several tools at once, the patches are made again on the newer code.
 */
export async function patchScenes(project: Project, request: PatchRequest, ports: PatchPorts): Promise<ScenePatch> {
  for (let attempt = 1, current = project; ; attempt += 1) {
    try {
      return await patchOnce(current, request, ports);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      if (attempt === MAX_ATTEMPTS) {
        throw new UserError(
          `Scene "${error.sceneId}" was changed by someone else again and again, so nothing was saved.`,
          "Call patch_element again.",
        );
      }
      current = (await ports.projects.read(ports.owner, request.projectId)).project;
    }
  }
}

class ChangedMeanwhile extends Error {
  readonly sceneId: string;

  constructor(sceneId: string) {
    super("The scene was changed meanwhile.");
    this.sceneId = sceneId;
  }
}

async function patchOnce(project: Project, request: PatchRequest, ports: PatchPorts): Promise<ScenePatch> {
  const { projectId, parts, expectedRevision } = request;
  const { checker, compiler, projects, owner, signal } = ports;
  const checked = checkContextOf(project);
  const made: (PatchedPart & { readonly before: string; readonly code: string; readonly receipt: string })[] = [];
  for (const { sceneId, patch } of parts) {
    const scene = findScene(project, sceneId);
    const before = codeOf(project, scene);
    const patched = await patchWithSizes(
      onShownClock(patch, scene, project.fps),
      (asked) => checker.patch(before, asked, { owner, signal, ...checked }),
      (element) => ports.sizeOf(project, scene, element),
    );
    if (patched.outcome === "refused") throw new UserError(patched.problem, patched.nextStep);
    if (patched.outcome === "ambiguous") return { ...patched, sceneId };
    if (!patched.report.ok) return { outcome: "broken", sceneId, diagnostics: patched.report.diagnostics };
    compiler.remember(patched.code, patched.report, checked.modules);
    const { outcome: _, report, receipt, ...rest } = patched;
    const warnings = warningsAt(report.diagnostics, rest.elements, rest.changedElementIds);
    made.push({
      ...rest,
      notes: [...rest.notes, ...warnings],
      sceneId,
      before,
      receipt: `Scene ${quoted(scene.title)}: ${receipt}`,
    });
  }
  const revise = (current: Project) =>
    made.reduce((next, { sceneId, before, code, receipt }) => {
      if (codeOf(next, findScene(next, sceneId)) !== before) throw new ChangedMeanwhile(sceneId);
      return reviseSceneCode(next, sceneId, code, receipt).project;
    }, current);
  const sceneIds = parts.filter(({ patch }) => mayThrow(patch)).map(({ sceneId }) => sceneId);
  const faults = await ports.rehearsal.problemsOf(revise(project), sceneIds, { owner, signal }, project);
  const fault = faults.find(isError);
  if (fault) return { outcome: "broken", sceneId: fault.sceneId, diagnostics: faults.filter(isError) };
  const stored = await projects.update(
    owner,
    projectId,
    (current) => ({ project: revise(current), receipt: made.map(({ receipt }) => receipt).join(" ") }),
    expectedRevision === undefined ? {} : { expectedRevision },
  );
  const warnings = faults.map(({ sceneId, message, fix }) => ({ sceneId, note: `Warning: ${message} ${fix}` }));
  const patched = made.map((part) => {
    const own = warnings.filter(({ sceneId }) => sceneId === part.sceneId).map(({ note }) => note);
    return { ...part, notes: [...part.notes, ...own] };
  });
  return { outcome: "changed", stored, parts: patched };
}

/** A written style, which most patches are, is read by the check to the last word: no frame throws for it. */
function mayThrow(patch: Patch): boolean {
  if (patch.operation === "batch") return patch.patches.some(mayThrow);
  if (patch.operation !== "update") return true;
  const { text, props } = patch.changes;
  return text !== undefined || props !== undefined;
}

/** What the check says of the lines of the elements that changed: others were told when they were written. */
function warningsAt(
  diagnostics: readonly Diagnostic[],
  elements: readonly SceneElement[],
  changedElementIds: readonly string[],
): string[] {
  const lines = elements.map(({ line }) => line).sort((one, other) => one - other);
  const changed = elements.filter(({ elementId }) => changedElementIds.includes(elementId));
  const spans = changed.map(
    ({ line }) => [line, lines.find((other) => other > line) ?? Number.POSITIVE_INFINITY] as const,
  );
  return diagnostics
    .filter(({ line }) => spans.some(([from, to]) => line >= from && line < to))
    .map(({ message, fix }) => `Warning: ${message} ${fix}`);
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
  const timed = { ...patch.changes, sceneSeconds: seconds };
  if (startOffsetInFrames === 0 && ownDurationInFrames === scene.durationInFrames) return { ...patch, changes: timed };
  const shown = { fromFrame: startOffsetInFrames, toFrame: startOffsetInFrames + scene.durationInFrames };
  return { ...patch, changes: { ...timed, shown } };
}
