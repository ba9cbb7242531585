import type { SceneChecker } from "./check/scene-checker.ts";
import { describeDiagnostics } from "./describe-diagnostics.ts";
import type { CheckExternalCode, ProjectStore } from "./store/project-store.ts";

/**
 * The project store, with scene files that a person changed in an editor taken in first: each that passes the check becomes a
 * revision of its own before anything else is read or written. A broken one stays in its file, and the last good code in force.
 */
export function adoptingProjects(projects: ProjectStore, checker: SceneChecker): ProjectStore {
  const check: CheckExternalCode = async ({ sceneId, code }, project) => {
    const previous = project.scenes.find((scene) => scene.sceneId === sceneId)?.code;
    const { report, code: named } = await checker.prepare(code, { previous });
    if (report.ok) return { ok: true, code: named };
    return { ok: false, problem: describeDiagnostics(report.diagnostics.slice(0, 2)) };
  };
  const adopt = (owner: string, projectId: string) => projects.adoptExternalEdits(owner, projectId, check);
  return {
    create: (...call) => projects.create(...call),
    list: (...call) => projects.list(...call),
    externalEdits: (...call) => projects.externalEdits(...call),
    adoptExternalEdits: (...call) => projects.adoptExternalEdits(...call),
    async read(owner, projectId) {
      await adopt(owner, projectId);
      return projects.read(owner, projectId);
    },
    async update(owner, projectId, edit, options) {
      await adopt(owner, projectId);
      return projects.update(owner, projectId, edit, options);
    },
    async undo(owner, projectId, steps) {
      await adopt(owner, projectId);
      return projects.undo(owner, projectId, steps);
    },
    async redo(owner, projectId, steps) {
      await adopt(owner, projectId);
      return projects.redo(owner, projectId, steps);
    },
    async restore(owner, projectId, target) {
      await adopt(owner, projectId);
      return projects.restore(owner, projectId, target);
    },
    checkpoint: (...call) => projects.checkpoint(...call),
    async listRevisions(owner, projectId, range) {
      await adopt(owner, projectId);
      return projects.listRevisions(owner, projectId, range);
    },
    diff: (...call) => projects.diff(...call),
  };
}

/** What a broken file on disk is answered with, where a tool reports it. */
export async function brokenFiles(
  projects: ProjectStore,
  checker: SceneChecker,
  owner: string,
  projectId: string,
): Promise<string[]> {
  const edits = await projects.externalEdits(owner, projectId);
  const broken: string[] = [];
  for (const { file, code } of edits) {
    const report = code === undefined ? undefined : await checker.check(code);
    if (report?.ok) continue;
    const [first] = report?.diagnostics ?? [];
    broken.push(
      `${file} was changed by hand and does not pass the check${first ? ` (line ${first.line}: ${first.message})` : ""}; the last good code is in force.`,
    );
  }
  return broken;
}
