import type { z } from "zod";
import { UserError } from "../../errors.ts";
import type { Asset } from "../../project/assets/asset.ts";
import { assetFileName } from "../assets/blob-asset-files.ts";
import { mimeTypeOf } from "../blobs/mime-type-of.ts";
import { contentHash } from "../history/content-hash.ts";
import type { Revision } from "../history/revision.ts";
import { canonicalJson, hashOfState } from "../history/state.ts";
import { parseProjectFile, projectOf } from "../projects/project-file.ts";
import { objectsOf } from "./objects-of.ts";
import { ArchivedFile, ArchivedRevision, StoredCode, StoredFacts, StoredScene, StoredTree } from "./project-fields.ts";
import type { WholeProject } from "./whole-project.ts";

type Archived = z.infer<typeof StoredFacts>;
type ArchivedAsset = NonNullable<Archived["assets"]>[number];

type ArchivedScene = z.infer<typeof StoredScene>;

export interface CheckedWhole {
  readonly projectId: string;
  readonly title: string;
  readonly whole: WholeProject;
  /** Of all states, each file once. */
  readonly assets: readonly Asset[];
}

/** Takes what somebody says is a project for one only if every part of it is, and nothing else is there. @throws UserError */
export async function checkWhole({ file, revisions, objects }: WholeProject): Promise<CheckedWhole> {
  const { head, checkpoints, projectId, title } = fits(ArchivedFile, parsed(file, "project.json"), "project.json");
  checkHistory(revisions, head);
  if (checkpoints.some(({ revision }) => revision > head.revision)) throw refused("a checkpoint is of no revision");
  const reached = await objectsOf({ read: async (hash) => checkedObject(objects, hash) }, revisions).catch((error) =>
    // Such as a list where there should be a text: what stands where is looked at below.
    Promise.reject(error instanceof UserError ? error : refused("its states are none")),
  );
  if (reached.size !== objects.size) throw refused("it holds objects that no revision needs");
  const assets = new Map<string, ArchivedAsset>();
  const trees = [...new Set(revisions.map(({ tree }) => tree))];
  const scenes = new Map<string, ArchivedScene>();
  for (const tree of trees)
    for (const asset of checkState(objects, tree, scenes)) {
      if (mimeTypeOf(asset.name) !== asset.mimeType) throw refused("an asset is not what its name says");
      assets.set(assetFileName(asset), asset);
    }
  await checkHead(file, projectId, head.tree, objects);
  return { projectId, title, whole: { file, revisions, objects }, assets: [...assets.values()] as Asset[] };
}

function checkHistory(revisions: readonly Revision[], head: Revision): void {
  if (revisions.length !== head.revision) throw refused("its history has gaps");
  for (const [index, each] of revisions.entries()) {
    const revision = fits(ArchivedRevision, each, `revision ${index + 1}`);
    const { base, parent, tip } = revision;
    if (revision.revision !== index + 1) throw refused("its history is out of order");
    // Undo and redo walk along these: they have to lead back, and to an end.
    if (base > revision.revision || tip > revision.revision || tip < base || (parent !== null && parent >= base))
      throw refused(`revision ${index + 1} leads nowhere`);
    const isEdit = ["create", "edit", "external-edit", "restore"].includes(revision.kind);
    if (isEdit && base !== revision.revision) throw refused(`revision ${index + 1} leads nowhere`);
  }
  const last = revisions.at(-1);
  if (canonicalJson(last) !== canonicalJson(head)) throw refused("its newest revision is not that of project.json");
}

/** Each kind of part by its place, in the one form that it has a hash for. */
function checkState(
  objects: ReadonlyMap<string, string>,
  hash: string,
  known: Map<string, ArchivedScene>,
): readonly ArchivedAsset[] {
  const at = (key: string) => checkedObject(objects, key);
  const tree = canonical(StoredTree, at(hash), "a state");
  const facts = canonical(StoredFacts, at(tree.facts), "the facts of a state");
  const scenes = tree.scenes.map((key) => {
    const scene = known.get(key) ?? canonical(StoredScene, at(key), "a scene");
    known.set(key, scene);
    return scene;
  });
  if (new Set(scenes.map(({ sceneId }) => sceneId)).size !== scenes.length) throw refused("two scenes have one id");
  for (const { codeHash } of [...(facts.modules ?? []), ...scenes])
    if (codeHash !== undefined) fits(StoredCode, at(codeHash), "code");
  return facts.assets ?? [];
}

/** A project whose folder was given another name has the old id in its states. */
async function checkHead(
  file: string,
  projectId: string,
  tree: string,
  objects: WholeProject["objects"],
): Promise<void> {
  const project = await projectOf(parseProjectFile(file, projectId), async (hash) => checkedObject(objects, hash));
  const { facts } = canonical(StoredTree, checkedObject(objects, tree), "a state");
  const { projectId: named } = canonical(StoredFacts, checkedObject(objects, facts), "the facts of a state");
  if (hashOfState({ ...project, projectId: named }) !== tree) throw refused("project.json is not its newest state");
}

function checkedObject(objects: ReadonlyMap<string, string>, hash: string): string {
  const text = objects.get(hash);
  if (text === undefined) throw refused(`object ${hash.slice(0, 40)} is missing`);
  if (contentHash(text) !== hash) throw refused(`object ${hash.slice(0, 40)} is not what it was`);
  return text;
}

function canonical<T>(schema: z.ZodType<T>, text: string, what: string): T {
  const value = parsed(text, what);
  const found = fits(schema, value, what);
  if (canonicalJson(value) !== text) throw refused(`${what} is written in another way than Scenewright writes it`);
  return found;
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused(`${what} is no JSON`);
  }
}

function fits<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  // Names of fields are of the archive's making, so only ours are said.
  const where = issue?.path
    .filter((part) => typeof part === "number" || /^[A-Za-z][A-Za-z0-9]{0,30}$/.test(String(part)))
    .join(".");
  const why = issue?.code === "unrecognized_keys" ? "has fields that are not known" : "does not fit";
  throw refused(`${what}${where ? ` (${where})` : ""} ${why}`);
}

/** What is wrong with what should be a project. */
export class ArchiveRefused extends UserError {
  readonly reason: string;

  constructor(reason: string) {
    super(
      `The archive cannot be taken in: ${reason}. Nothing was stored.`,
      "Use a file that `scenewright archive` of this version, or an earlier one, has written.",
    );
    this.name = "ArchiveRefused";
    this.reason = reason;
  }
}

export function refused(reason: string): ArchiveRefused {
  return new ArchiveRefused(reason);
}
