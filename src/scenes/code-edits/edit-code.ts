import pMap from "p-map";
import type { Diagnostic } from "../../../sandbox/code/check/diagnostic.ts";
import type { SceneChecker } from "../../code/scene-checker.ts";
import type { SceneCompiler } from "../../code/scene-compiler.ts";
import { UserError } from "../../errors.ts";
import { codeOf } from "../../layouts/code-of.ts";
import { findScene, withScene } from "../../project/find-scene.ts";
import type { Edited, Project } from "../../project/project.ts";
import { reviseSceneCode } from "../../project/scene-code.ts";
import { diffStates, type FileDiff } from "../../store/history/revision-diff.ts";
import type { ProjectStore, StoredProject } from "../../store/projects/project-store.ts";
import { applyDiff } from "./apply-diff.ts";
import type { SourceChange } from "./code-source.ts";
import { quoteLine } from "./quote-line.ts";
import { replaceText, type TextEdit } from "./replace-text.ts";

/** What an edit of code needs, and for whom it is made. */
export interface CodeEditPorts {
  readonly projects: Pick<ProjectStore, "read" | "update">;
  readonly checker: Pick<SceneChecker, "prepare">;
  readonly compiler: Pick<SceneCompiler, "remember">;
  readonly owner: string;
  readonly signal: AbortSignal;
}

export interface CodeEditRequest {
  readonly projectId: string;
  /** All scenes when absent. */
  readonly sceneId?: string | undefined;
  readonly edits: { readonly replace: readonly TextEdit[] } | { readonly diff: string };
  /** Says what would change, and saves nothing. */
  readonly dryRun?: boolean | undefined;
  readonly expectedRevision?: number | undefined;
}

export interface ChangedCode {
  readonly sceneId: string;
  readonly count: number;
  /** Unified diff. */
  readonly diff: string;
}

export type CodeEditOutcome = { readonly changed: readonly ChangedCode[] } & (
  | {
      readonly outcome: "changed";
      /** As it is, or would be. */
      readonly project: Project;
      readonly receipt: string;
      readonly warnings: readonly SceneDiagnostic[];
      /** Absent for a dry run. */
      readonly stored?: StoredProject;
    }
  | { readonly outcome: "broken"; readonly diagnostics: readonly SceneDiagnostic[] }
);

export type SceneDiagnostic = Diagnostic & { readonly sceneId: string };

const MAX_ATTEMPTS = 12;
/** The checker has a queue of its own: this only bounds what waits in it. */
const CHECKS_AT_ONCE = 4;

/**
 * Changes text in the code of one scene or of all, checks every scene that changed, and saves them as one revision. Where one is
 * refused nothing is saved. If one of them was edited meanwhile, the edit is made again on the newer code.
 */
export async function editCode(project: Project, request: CodeEditRequest, ports: CodeEditPorts) {
  for (let attempt = 1, current = project; ; attempt += 1) {
    try {
      return await editOnce(current, request, ports);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      if (attempt === MAX_ATTEMPTS)
        throw new UserError(
          "The scenes were changed by someone else again and again, so nothing was saved.",
          "Call edit_code again.",
        );
      current = (await ports.projects.read(ports.owner, request.projectId)).project;
    }
  }
}

class ChangedMeanwhile extends Error {}

async function editOnce(project: Project, request: CodeEditRequest, ports: CodeEditPorts): Promise<CodeEditOutcome> {
  const { checker, compiler, projects, owner, signal } = ports;
  const changes = changesOf(project, request);
  const prepared = await pMap(
    changes,
    async ({ name: sceneId, before, after, count }) => {
      const { report, code } = await checker.prepare(after, { previous: before, owner, signal });
      if (report.ok) compiler.remember(code, report);
      const diagnostics = report.diagnostics.map((each) => ({ ...each, sceneId }));
      return { sceneId, before, code, count, ok: report.ok, diagnostics };
    },
    { concurrency: CHECKS_AT_ONCE },
  );
  const wereAndAre = prepared.map(({ sceneId, before, code }) => ({ sceneId, before, code }));
  const changed = describeEach(project, wereAndAre, prepared);
  const broken = prepared.filter(({ ok }) => !ok);
  if (broken.length > 0)
    return { outcome: "broken", changed, diagnostics: broken.flatMap(({ diagnostics }) => diagnostics) };
  const receipt = receiptOf(project, request, changes);
  const edit = (current: Project): Edited => {
    for (const { sceneId, before } of wereAndAre)
      if (codeOf(current, findScene(current, sceneId)) !== before) throw new ChangedMeanwhile();
    return wereAndAre.reduce<Edited>(
      ({ project: next }, { sceneId, code }) => reviseSceneCode(next, sceneId, code, receipt),
      { project: current, receipt },
    );
  };
  const warnings = prepared.flatMap(({ diagnostics }) => diagnostics);
  if (request.dryRun) return { outcome: "changed", changed, warnings, ...edit(project) };
  const { expectedRevision } = request;
  const stored = await projects.update(
    owner,
    request.projectId,
    edit,
    expectedRevision === undefined ? {} : { expectedRevision },
  );
  return { outcome: "changed", changed, warnings, project: stored.project, receipt: stored.receipt, stored };
}

function changesOf(project: Project, { sceneId, edits }: CodeEditRequest): SourceChange[] {
  const scenes = sceneId === undefined ? project.scenes : [findScene(project, sceneId)];
  if (scenes.length === 0) throw new UserError("The project has no scenes yet.", "Call plan_scenes first.");
  const sources = scenes.map((scene) => ({ name: scene.sceneId, code: codeOf(project, scene) }));
  const changes = "diff" in edits ? applyDiff(sources, edits.diff) : replaceText(sources, edits.replace);
  if (changes.length > 0) return changes;
  throw new UserError("The edit leaves every scene as it is.", "Give a replacement that differs from what is there.");
}

/** The diffs as a person would see them in an editor, ids of new elements included. */
function describeEach(
  project: Project,
  scenes: readonly { sceneId: string; before: string; code: string }[],
  counted: readonly { sceneId: string; count: number }[],
): ChangedCode[] {
  const state = (side: "before" | "code") =>
    scenes.reduce((next, scene) => withScene(next, { ...findScene(next, scene.sceneId), code: scene[side] }), project);
  const files = new Map(diffStates(state("before"), state("code")).files.map((file) => [file.file, file] as const));
  return counted.map(({ sceneId, count }) => {
    const file: FileDiff | undefined = files.get(`scenes/${sceneId}.tsx`);
    return { sceneId, count, diff: file?.patch ?? "" };
  });
}

const MAX_NAMED_SCENES = 12;

function receiptOf(project: Project, { edits }: CodeEditRequest, changes: readonly SourceChange[]): string {
  const places = changes.slice(0, MAX_NAMED_SCENES).map(({ name, count }) => (count > 1 ? `${name} (${count})` : name));
  const more = changes.length > MAX_NAMED_SCENES ? ` and ${changes.length - MAX_NAMED_SCENES} more` : "";
  const scenes = `${changes.length === 1 ? "scene" : `${changes.length} scenes`} ${places.join(", ")}${more}`;
  const [first, ...others] = "replace" in edits ? edits.replace : [];
  const what =
    first === undefined
      ? "Applied a diff to"
      : others.length > 0
        ? `Made ${others.length + 1} replacements in`
        : `Replaced ${quoteLine(first.find, 40)} by ${quoteLine(first.replace, 40)} in`;
  const planned = changes.filter(({ name }) => findScene(project, name).code === undefined).map(({ name }) => name);
  const own =
    planned.length > 0 ? ` What was shown by a plan's layout is code of its own now: ${planned.join(", ")}.` : "";
  return `${what} ${scenes}.${own}`;
}
