import pMap from "p-map";
import type { Diagnostic } from "../../../sandbox/code/check/diagnostic.ts";
import { checkContextOf } from "../../code/check-context-of.ts";
import type { SceneChecker } from "../../code/scene-checker.ts";
import type { SceneCompiler } from "../../code/scene-compiler.ts";
import type { Project } from "../../project/project.ts";
import {
  codeIdOf,
  moduleNameOf,
  modulesReached,
  moduleTexts,
  withAnyCode,
  withCode,
  withModule,
} from "../../project/shared-modules.ts";
import { diffStates } from "../../store/history/revision-diff.ts";
import { isError, type Rehearsal } from "../rehearsal.ts";
import { ChangedMeanwhile } from "./changed-meanwhile.ts";
import { codeById } from "./code-by-id.ts";
import type { SourceChange } from "./code-source.ts";

/** What changes of code need, and for whom they are made. */
export interface CodePorts {
  readonly checker: Pick<SceneChecker, "prepare" | "check">;
  readonly compiler: Pick<SceneCompiler, "remember">;
  readonly rehearsal: Rehearsal;
  readonly owner: string;
  readonly signal?: AbortSignal | undefined;
}

export interface ChangedCode {
  /** Of a scene, or `shared/cards`. */
  readonly sceneId: string;
  readonly count: number;
  /** Unified diff. */
  readonly diff: string;
}

/** `sceneId` is the scene that was checked, or the shared module. */
export type SceneDiagnostic = Diagnostic & { readonly sceneId: string };

export interface CheckedChanges {
  readonly changed: readonly ChangedCode[];
  /** Of what would not pass the check: then nothing may be saved. */
  readonly problems: readonly SceneDiagnostic[];
  readonly warnings: readonly SceneDiagnostic[];
  /** Scenes that did not change themselves, but import what did. */
  readonly affected: readonly string[];
  /** Puts the new code in. Throws {@link ChangedMeanwhile} where the code is another by now. */
  apply(current: Project): Project;
}

/** The checker has a queue of its own: this only bounds what waits in it. */
const CHECKS_AT_ONCE = 4;

interface Checked {
  readonly sceneId: string;
  readonly code: string;
  readonly ok: boolean;
  readonly diagnostics: readonly SceneDiagnostic[];
}

/**
 * Checks everything that the changes touch: each changed scene and module, and what imports a changed module; then draws a few
 * frames of these scenes. The changes are of scenes and modules of `project`, by their ids; a module may be new, and then has no
 * `before`.
 */
export async function checkChanges(
  project: Project,
  changes: readonly SourceChange[],
  ports: CodePorts,
): Promise<CheckedChanges> {
  const next = changes.reduce((changed, { name, after }) => {
    const module = moduleNameOf(name);
    return module === undefined ? changed : withModule(changed, module, after);
  }, project);
  const changedModules = changes.filter(({ name }) => moduleNameOf(name) !== undefined);
  const changedScenes = changes.filter(({ name }) => moduleNameOf(name) === undefined);
  const affected = changedModules.length === 0 ? [] : importersOf(next, changes);
  const inModules = await checkAll(next, changedModules, ports);
  // A module that is wrong by itself would be told again for each scene that imports it.
  const modulesPass = inModules.every(({ ok }) => ok);
  const inScenes = modulesPass ? await checkAll(next, changedScenes, ports) : [];
  const inAffected = modulesPass ? await checkAll(next, affected, ports) : [];
  const saved = [...inModules, ...inScenes];
  const all = [...saved, ...inAffected];
  const texts = changes.map((change) => ({
    ...change,
    after: saved.find(({ sceneId }) => sceneId === change.name)?.code ?? change.after,
  }));
  const apply = (current: Project) =>
    texts.reduce((changed, { name, before, after }) => {
      const isNew = before === undefined && !changed.modules?.some((module) => codeIdOf(module) === name);
      if (!isNew && codeById(changed, name) !== before) throw new ChangedMeanwhile();
      return withCode(changed, name, after);
    }, current);
  const refused = all.flatMap(({ ok, diagnostics }) => (ok ? [] : diagnostics));
  const drawn = [...changedScenes, ...affected].map(({ name }) => name);
  const faults = refused.length > 0 ? [] : await ports.rehearsal.problemsOf(apply(project), drawn, ports, project);
  return {
    changed: describeEach(project, texts),
    problems: [...refused, ...faults.filter(isError)],
    warnings: [
      ...saved.flatMap(({ ok, diagnostics }) => (ok ? diagnostics : [])),
      ...faults.filter((each) => !isError(each)),
    ],
    affected: affected.map(({ name }) => name).filter((name) => moduleNameOf(name) === undefined),
    apply,
  };
}

/** What imports a changed module, itself or through others, and does not change itself. */
function importersOf(project: Project, changes: readonly SourceChange[]): SourceChange[] {
  const changed = new Set(changes.map(({ name }) => name));
  const texts = moduleTexts(project);
  const isReached = (code: string) =>
    Object.keys(modulesReached(code, texts) ?? {}).some((name) => changed.has(codeIdOf({ name })));
  const unchanged = [
    ...(project.modules ?? []).map((module) => ({ name: codeIdOf(module), code: module.code })),
    ...project.scenes.map(({ sceneId, code }) => ({ name: sceneId, code })),
  ];
  return unchanged.flatMap(({ name, code }) =>
    code === undefined || changed.has(name) || !isReached(code) ? [] : [{ name, before: code, after: code, count: 0 }],
  );
}

function checkAll(project: Project, texts: readonly SourceChange[], ports: CodePorts): Promise<Checked[]> {
  const { checker, compiler, owner, signal } = ports;
  const checked = checkContextOf(project);
  return pMap(
    texts,
    async ({ name: sceneId, before, after, count }) => {
      const options = { ...checked, module: moduleNameOf(sceneId), owner, signal };
      // Code that stays as it is keeps its ids, so there is nothing to prepare.
      const { report, code } =
        count === 0
          ? { report: await checker.check(after, options), code: after }
          : await checker.prepare(after, { previous: before, ...options });
      if (report.ok) compiler.remember(code, report, checked.modules);
      return { sceneId, code, ok: report.ok, diagnostics: report.diagnostics.map((each) => ({ ...each, sceneId })) };
    },
    { concurrency: CHECKS_AT_ONCE },
  );
}

/** The diffs as a person would see them in an editor, ids of new elements included. */
function describeEach(project: Project, texts: readonly SourceChange[]): ChangedCode[] {
  const before = texts.reduce(
    (state, { name, before: code }) => (code === undefined ? state : withAnyCode(state, name, code)),
    project,
  );
  const after = texts.reduce((state, { name, after: code }) => withAnyCode(state, name, code), project);
  const patches = new Map(diffStates(before, after).files.map(({ file, patch }) => [file, patch]));
  return texts.map(({ name, count }) => ({
    sceneId: name,
    count,
    diff: patches.get(moduleNameOf(name) === undefined ? `scenes/${name}.tsx` : `${name}.tsx`) ?? "",
  }));
}
