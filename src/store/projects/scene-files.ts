import { z } from "zod";
import { UserError } from "../../errors.ts";
import type { Project } from "../../project/project.ts";
import { codeIdOf } from "../../project/shared-modules.ts";
import { contentHash } from "../history/content-hash.ts";
import { codeFileOf } from "./project-keys.ts";
import type { WorkingCopies } from "./store-ports.ts";

const SceneFileChangeSchema = z.object({
  sceneId: z.string(),
  /** Hash of the code to be there; null for no file. */
  to: z.string().nullable(),
  /** Hashes of content that may be replaced: the code before, and an edit by hand that became this revision. */
  replaces: z.array(z.string()),
  /** Hash of an edit by hand that failed the check: moved to a name beside, never lost. */
  setAside: z.string().nullable(),
});

/** The scene files a commit will change, recorded first so that a crash is not mistaken for a person's edit. */
export const PendingSchema = z.object({ tree: z.string(), files: z.array(SceneFileChangeSchema) });
export type Pending = z.infer<typeof PendingSchema>;
export type SceneFileChange = z.infer<typeof SceneFileChangeSchema>;

/** File edits that the caller has already checked, as hashes by scene. */
export interface JudgedEdits {
  readonly accepted: ReadonlyMap<string, string>;
  readonly rejected: ReadonlyMap<string, string>;
}

/** The working copies of one project. */
export class SceneFiles {
  readonly #copies: WorkingCopies;
  readonly #owner: string;
  readonly #projectId: string;

  constructor(copies: WorkingCopies, owner: string, projectId: string) {
    this.#copies = copies;
    this.#owner = owner;
    this.#projectId = projectId;
  }

  /** The file changes that lead from one state to the next. Throws UserError rather than overwrite a file edit that nobody has checked. */
  async changesBetween(before: Project | undefined, after: Project, judged: JudgedEdits): Promise<SceneFileChange[]> {
    const old = codeHashes(before);
    const next = codeHashes(after);
    const changed = [...new Set([...old.keys(), ...next.keys()])].filter((id) => old.get(id) !== next.get(id));
    return Promise.all(
      changed.map(async (sceneId) => {
        const [from, accepted] = [old.get(sceneId), judged.accepted.get(sceneId)];
        const change = {
          sceneId,
          to: next.get(sceneId) ?? null,
          replaces: [from, accepted].filter((hash) => hash !== undefined),
          setAside: judged.rejected.get(sceneId) ?? null,
        };
        const present = await this.hashOf(sceneId);
        if (!mayReplace(change, present) && present !== change.setAside) throw unsavedEdit(sceneId);
        return change;
      }),
    );
  }

  /** Applies the changes; safe to repeat. A file that someone changed in the meantime is left alone and found as an edit later. */
  async carryOut(changes: readonly SceneFileChange[], readCode: (hash: string) => Promise<string>): Promise<void> {
    for (const change of changes) {
      const present = await this.hashOf(change.sceneId);
      if ((present ?? null) === change.to) continue;
      if (!mayReplace(change, present)) {
        if (present !== change.setAside) continue;
        await this.#copies.setAside(this.#owner, this.#projectId, change.sceneId);
      }
      if (change.to === null) await this.#copies.remove(this.#owner, this.#projectId, change.sceneId);
      else await this.#copies.write(this.#owner, this.#projectId, change.sceneId, await readCode(change.to));
    }
  }

  hashOf(sceneId: string): Promise<string | undefined> {
    return this.#copies.hashOf(this.#owner, this.#projectId, sceneId);
  }

  read(sceneId: string): Promise<string | undefined> {
    return this.#copies.read(this.#owner, this.#projectId, sceneId);
  }

  /** Code whose file is gone: nobody deletes a scene or a shared module that way. */
  async missing(project: Project): Promise<{ readonly codeId: string; readonly code: string }[]> {
    const texts = [
      ...(project.modules ?? []).map((module) => ({ codeId: codeIdOf(module), code: module.code })),
      ...project.scenes.flatMap(({ sceneId, code }) => (code === undefined ? [] : [{ codeId: sceneId, code }])),
    ];
    const present = await Promise.all(texts.map(({ codeId }) => this.hashOf(codeId)));
    return texts.filter((_, index) => present[index] === undefined);
  }

  /** Writes the files that are gone, and answers with whose they are. */
  async writeMissing(project: Project): Promise<string[]> {
    const missing = await this.missing(project);
    for (const { codeId, code } of missing) await this.#copies.write(this.#owner, this.#projectId, codeId, code);
    return missing.map(({ codeId }) => codeId);
  }

  /** Scenes and modules whose file exists and differs from the head, and new modules. A missing file is not an edit. */
  async editedByHand(project: Project): Promise<string[]> {
    const expected = codeHashes(project);
    const known = [...(project.modules ?? []).map(codeIdOf), ...project.scenes.map((scene) => scene.sceneId)];
    const added = (await this.#copies.modules(this.#owner, this.#projectId)).filter((id) => !expected.has(id));
    // Modules first: a scene that was edited with them may import them.
    const ids = [...added, ...known];
    const present = await Promise.all(ids.map((id) => this.hashOf(id)));
    return ids.filter((id, index) => present[index] !== undefined && present[index] !== expected.get(id));
  }
}

function codeHashes(project: Project | undefined): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const { sceneId, code } of project?.scenes ?? []) if (code !== undefined) hashes.set(sceneId, contentHash(code));
  for (const module of project?.modules ?? []) hashes.set(codeIdOf(module), contentHash(module.code));
  return hashes;
}

function mayReplace(change: SceneFileChange, present: string | undefined): boolean {
  return present === undefined || present === change.to || change.replaces.includes(present);
}

function unsavedEdit(sceneId: string): UserError {
  return new UserError(
    `${codeFileOf(sceneId)} was changed in an editor and that change is not part of the project yet.`,
    "Call get_project to take it in, then send the edit again.",
  );
}
