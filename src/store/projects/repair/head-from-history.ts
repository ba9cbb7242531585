import type { Project } from "../../../project/project.ts";
import type { Documents } from "../../documents/documents.ts";
import { contentHash } from "../../history/content-hash.ts";
import type { ObjectStore } from "../../history/object-store.ts";
import type { Revision } from "../../history/revision.ts";
import { isTree, readState } from "../../history/state.ts";
import { type ProjectFile, printProjectFile, projectFileIn } from "../project-file.ts";
import type { ProjectKeys } from "../project-keys.ts";

export interface HistoryOnDisk {
  readonly documents: Documents;
  readonly keys: ProjectKeys;
  readonly objects: ObjectStore;
  /** All that can be read of the log, oldest first. */
  readonly revisions: readonly Revision[];
  readonly at: string;
}

/**
 * project.json made anew from the history alone, where even its second copy is gone: the one state that no revision of the log
 * names is the head that was lost; where that can't be told, the newest whole revision stands in for it.
 */
export async function headFromHistory(history: HistoryOnDisk): Promise<ProjectFile | undefined> {
  const { revisions, objects, at } = history;
  const last = revisions.at(-1);
  const number = (last?.revision ?? 0) + 1;
  const place = { revision: number, at, kind: "restore", base: number, tip: number } as const;
  const newest = await onlyUnknownState(history);
  if (newest) {
    const receipt = "Restored the newest state from the history, as project.json was lost.";
    return fileOf(newest.project, history, { ...place, receipt, tree: newest.tree, parent: last?.base ?? null });
  }
  const whole = await newestWhole(objects, revisions);
  if (!whole) return undefined;
  const receipt = `Restored revision ${whole.revision.revision}, the newest that is whole.`;
  return fileOf(whole.project, history, {
    ...place,
    receipt,
    tree: whole.revision.tree,
    parent: whole.revision.parent,
  });
}

/** The newest revision whose state is all there. */
export async function newestWhole(
  objects: ObjectStore,
  revisions: readonly Revision[],
): Promise<{ readonly revision: Revision; readonly project: Project } | undefined> {
  for (const revision of revisions.toReversed()) {
    const project = await readState(objects, revision.tree).catch(() => undefined);
    if (project) return { revision, project };
  }
  return undefined;
}

async function onlyUnknownState({ documents, keys, objects, revisions }: HistoryOnDisk) {
  const known = new Set(revisions.map(({ tree }) => tree));
  const found: { readonly tree: string; readonly project: Project }[] = [];
  for (const folder of await documents.list(keys.objects).catch(() => [])) {
    for (const name of await documents.list(`${keys.objects}/${folder}`).catch(() => [])) {
      const text = await documents.read(`${keys.objects}/${folder}/${name}`).catch(() => undefined);
      const tree = text === undefined ? "" : contentHash(text);
      if (text === undefined || tree !== folder + name || known.has(tree) || !isTree(text)) continue;
      const project = await readState(objects, tree).catch(() => undefined);
      if (project) found.push({ tree, project });
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

function fileOf(project: Project, { revisions, at }: HistoryOnDisk, head: Revision): ProjectFile | undefined {
  return projectFileIn(printProjectFile(project, { createdAt: revisions[0]?.at ?? at, checkpoints: [], head }));
}
