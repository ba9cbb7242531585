import { describeDiagnostics } from "../code/describe-diagnostics.ts";
import type { SceneChecker } from "../code/scene-checker.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import type { Project } from "../project/project.ts";
import { codeIdOf, moduleNameOf } from "../project/shared-modules.ts";
import type { CheckEditedCode, ProjectStore, StoredProject } from "../store/projects/project-store.ts";
import { type CodePorts, checkChanges } from "./code-edits/check-changes.ts";
import type { Rehearsal } from "./rehearsal.ts";

/**
 * The project store, with scene files that a person changed in an editor taken in first: each that passes the check becomes a
 * revision of its own before anything else is read or written. A broken one stays in its file, and the last good code in force.
 */
export function importingFileEdits(
  projects: ProjectStore,
  checker: SceneChecker,
  compiler: Pick<SceneCompiler, "remember">,
  rehearsal: Rehearsal,
): ProjectStore {
  const checkFor =
    (owner: string): CheckEditedCode =>
    async ({ sceneId, code }, project) => {
      if (!isUtf8(code)) return { ok: false, problem: NOT_UTF8 };
      const change = { name: sceneId, before: ownCode(project, sceneId), after: code, count: 1 };
      const { problems, apply } = await checkChanges(project, [change], { checker, compiler, rehearsal, owner });
      if (problems.length > 0) return { ok: false, problem: describeDiagnostics(problems.slice(0, 2)) };
      return { ok: true, code: ownCode(apply(project), sceneId) ?? code };
    };
  const importEdits = (owner: string, projectId: string) => projects.importFileEdits(owner, projectId, checkFor(owner));

  /** A change of the project, told apart where it moved a person's broken file out of its way. */
  const change = async (
    owner: string,
    projectId: string,
    make: () => Promise<StoredProject>,
  ): Promise<StoredProject> => {
    const outcomes = await importEdits(owner, projectId);
    const broken = outcomes.filter(({ imported }) => !imported);
    const stored = await make();
    if (broken.length === 0) return stored;
    const pending = new Set((await projects.fileEdits(owner, projectId)).map(({ file }) => file));
    const moved = broken.filter(({ file }) => !pending.has(file)).map(({ file }) => file);
    return moved.length === 0 ? stored : { ...stored, receipt: `${stored.receipt} ${moved.map(setAside).join(" ")}` };
  };

  const reading = async <T>(owner: string, projectId: string, read: () => Promise<T>): Promise<T> => {
    await importEdits(owner, projectId);
    return read();
  };

  return {
    create: (...call) => projects.create(...call),
    list: (...call) => projects.list(...call),
    fileEdits: (...call) => projects.fileEdits(...call),
    importFileEdits: (...call) => projects.importFileEdits(...call),
    readAt: (...call) => projects.readAt(...call),
    takeNotes: (...call) => projects.takeNotes(...call),
    examine: (...call) => projects.examine(...call),
    read: (...call) => reading(call[0], call[1], () => projects.read(...call)),
    listRevisions: (...call) => reading(call[0], call[1], () => projects.listRevisions(...call)),
    diff: (...call) => reading(call[0], call[1], () => projects.diff(...call)),
    update: (...call) => change(call[0], call[1], () => projects.update(...call)),
    undo: (...call) => change(call[0], call[1], () => projects.undo(...call)),
    redo: (...call) => change(call[0], call[1], () => projects.redo(...call)),
    restore: (...call) => change(call[0], call[1], () => projects.restore(...call)),
    checkpoint: (...call) => change(call[0], call[1], () => projects.checkpoint(...call)),
  };
}

function setAside(file: string): string {
  return `${file} was changed by hand and does not pass the check; it was moved aside as ${file.replace(/\.tsx$/, ".rejected.tsx")} (with a number where there is one already).`;
}

const NOT_UTF8 = "It is not UTF-8 text: save it as UTF-8.";

/** Bytes that are no UTF-8 were read as replacement characters, and would be saved as such. */
function isUtf8(text: string): boolean {
  return !text.includes("\ufffd");
}

/** What the file of a scene or shared module holds; undefined where the scene is only planned. */
function ownCode(project: Project, codeId: string): string | undefined {
  const module = project.modules?.find((each) => codeIdOf(each) === codeId);
  return module ? module.code : project.scenes.find(({ sceneId }) => sceneId === codeId)?.code;
}

/** What tools say of scene files on disk that do not pass the check. */
export async function brokenFiles(
  projectId: string,
  ports: Omit<CodePorts, "signal"> & { readonly projects: ProjectStore },
): Promise<string[]> {
  const { projects, owner } = ports;
  const edits = await projects.fileEdits(owner, projectId);
  const broken: string[] = [];
  if (edits.length === 0) return [];
  const { project } = await projects.read(owner, projectId);
  for (const { sceneId, file, code } of edits) {
    const isNew = moduleNameOf(sceneId) !== undefined && ownCode(project, sceneId) === undefined;
    if (code === undefined || !isUtf8(code)) {
      broken.push(notTaken(file, code === undefined ? "It is far too long." : NOT_UTF8, isNew));
      continue;
    }
    const change = { name: sceneId, before: ownCode(project, sceneId), after: code, count: 1 };
    const [first] = (await checkChanges(project, [change], ports)).problems;
    if (!first) continue;
    const where = first.sceneId === sceneId ? "" : `in ${first.sceneId}, `;
    broken.push(notTaken(file, `${where}line ${first.line}: ${first.message}`, isNew));
  }
  return broken;
}

function notTaken(file: string, reason: string, isNew: boolean): string {
  if (isNew) return `${file} is new and does not pass the check (${reason}); it is not part of the project yet.`;
  return `${file} was changed by hand and does not pass the check (${reason}); the last good code is in force.`;
}
