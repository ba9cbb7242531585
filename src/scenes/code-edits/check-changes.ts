import pMap from "p-map";
import type { Diagnostic } from "../../../sandbox/code/check/diagnostic.ts";
import type { SceneChecker } from "../../code/scene-checker.ts";
import type { SceneCompiler } from "../../code/scene-compiler.ts";
import { codeOf } from "../../layouts/code-of.ts";
import { findScene, withScene } from "../../project/find-scene.ts";
import type { Project } from "../../project/project.ts";
import { reviseSceneCode } from "../../project/scene-code.ts";
import { diffStates } from "../../store/history/revision-diff.ts";
import { ChangedMeanwhile } from "./changed-meanwhile.ts";
import type { SourceChange } from "./code-source.ts";

/** What changes of code need, and for whom they are made. */
export interface CodePorts {
  readonly checker: Pick<SceneChecker, "prepare">;
  readonly compiler: Pick<SceneCompiler, "remember">;
  readonly owner: string;
  readonly signal: AbortSignal;
}

export interface ChangedCode {
  readonly sceneId: string;
  readonly count: number;
  /** Unified diff. */
  readonly diff: string;
}

export type SceneDiagnostic = Diagnostic & { readonly sceneId: string };

export interface CheckedChanges {
  readonly changed: readonly ChangedCode[];
  /** Of scenes that would not pass the check: then nothing may be saved. */
  readonly problems: readonly SceneDiagnostic[];
  readonly warnings: readonly SceneDiagnostic[];
  /** Puts the new code in. Throws {@link ChangedMeanwhile} where a scene's code is another by now. */
  apply(current: Project): Project;
}

/** The checker has a queue of its own: this only bounds what waits in it. */
const CHECKS_AT_ONCE = 4;

/** Checks each scene that would change. The changes are of scenes of `project`, by their ids. */
export async function checkChanges(
  project: Project,
  changes: readonly SourceChange[],
  { checker, compiler, owner, signal }: CodePorts,
): Promise<CheckedChanges> {
  const checked = await pMap(
    changes,
    async ({ name: sceneId, before, after, count }) => {
      const { report, code } = await checker.prepare(after, { previous: before, owner, signal });
      if (report.ok) compiler.remember(code, report);
      const diagnostics = report.diagnostics.map((each) => ({ ...each, sceneId }));
      return { sceneId, before, code, count, ok: report.ok, diagnostics };
    },
    { concurrency: CHECKS_AT_ONCE },
  );
  return {
    changed: describeEach(project, checked),
    problems: checked.flatMap(({ ok, diagnostics }) => (ok ? [] : diagnostics)),
    warnings: checked.flatMap(({ ok, diagnostics }) => (ok ? diagnostics : [])),
    apply: (current) =>
      checked.reduce((next, { sceneId, before, code }) => {
        if (codeOf(next, findScene(next, sceneId)) !== before) throw new ChangedMeanwhile();
        return reviseSceneCode(next, sceneId, code, "").project;
      }, current),
  };
}

/** The diffs as a person would see them in an editor, ids of new elements included. */
function describeEach(
  project: Project,
  scenes: readonly {
    readonly sceneId: string;
    readonly before: string;
    readonly code: string;
    readonly count: number;
  }[],
): ChangedCode[] {
  const state = (side: "before" | "code") =>
    scenes.reduce((next, scene) => withScene(next, { ...findScene(next, scene.sceneId), code: scene[side] }), project);
  const patches = new Map(diffStates(state("before"), state("code")).files.map(({ file, patch }) => [file, patch]));
  return scenes.map(({ sceneId, count }) => ({ sceneId, count, diff: patches.get(`scenes/${sceneId}.tsx`) ?? "" }));
}
