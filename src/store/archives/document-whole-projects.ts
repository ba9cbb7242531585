import pMap from "p-map";
import { UserError } from "../../errors.ts";
import { READS_AT_ONCE } from "../documents/documents.ts";
import { writeBackup } from "../history/backup.ts";
import { ObjectStore } from "../history/object-store.ts";
import { chunkNameOf, RevisionLog } from "../history/revision-log.ts";
import { projectLock } from "../projects/change-project.ts";
import { ProjectKeys } from "../projects/project-keys.ts";
import { ProjectRecord } from "../projects/project-record.ts";
import type { StorePorts } from "../projects/store-ports.ts";
import { objectsOf } from "./objects-of.ts";
import { ID_TAKEN, type WholeProject, type WholeProjects } from "./whole-project.ts";

/** Wholes of the project store over documents. */
export class DocumentWholeProjects implements WholeProjects {
  readonly #ports: StorePorts;

  constructor(ports: StorePorts) {
    this.#ports = ports;
  }

  async read(owner: string, projectId: string): Promise<WholeProject> {
    const record = new ProjectRecord(this.#ports, owner, projectId);
    await record.find();
    // Nobody edits meanwhile, so all parts are of one moment.
    return this.#ports.locks.withLock(owner, projectLock(projectId), async () => {
      const { text, file } = await record.find();
      const revisions = await record.revisions(file, 1, file.head.revision);
      return { file: text, revisions, objects: await objectsOf(this.#objects(owner, projectId), revisions) };
    });
  }

  async create(owner: string, projectId: string, { file, revisions, objects }: WholeProject): Promise<void> {
    const { documents, cache, folders, locks } = this.#ports;
    const keys = new ProjectKeys(owner, projectId);
    const record = new ProjectRecord(this.#ports, owner, projectId);
    await locks.withLock(owner, projectLock(projectId), async (lease) => {
      const taken = new UserError(`There is a project "${projectId}" already.`, ID_TAKEN);
      if (await record.exists()) throw taken;
      await folders.prepare(owner, projectId);
      const store = this.#objects(owner, projectId);
      await pMap(objects.values(), (text) => store.write(text), { concurrency: READS_AT_ONCE });
      // The newest lies in project.json, as ever.
      const past = revisions.slice(0, -1);
      await new RevisionLog(documents, keys, cache).writeAll(past);
      const newest = past.at(-1)?.revision ?? 0;
      const recent = past.filter(({ revision }) => chunkNameOf(revision) === chunkNameOf(newest));
      await writeBackup(documents, keys.backup, { project: file, recent });
      // As with any commit this is the moment it happens: what was written before is nobody's until then.
      const isOurs = (current: string | undefined) => lease.isHeld() && current === undefined;
      if (!(await documents.writeIf(keys.project, file, isOurs))) throw taken;
      const { project } = await record.find();
      await record.files.writeMissing(project);
    });
  }

  #objects(owner: string, projectId: string): ObjectStore {
    return new ObjectStore(this.#ports.documents, new ProjectKeys(owner, projectId).objects, this.#ports.cache);
  }
}
