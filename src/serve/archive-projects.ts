import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Accounts, ownerOf } from "../accounts/accounts.ts";
import type { Config } from "../config.ts";
import { UserError } from "../errors.ts";
import { judgeAsset } from "../library/judge-asset.ts";
import { counted } from "../project/counted.ts";
import { Scratch } from "../render/scratch.ts";
import { ArchiveRefused, checkWhole } from "../store/archives/check-whole.ts";
import { readArchive } from "../store/archives/read-archive.ts";
import { writeArchive } from "../store/archives/write-archive.ts";
import { assetFileName } from "../store/assets/blob-asset-files.ts";
import { LOCAL_OWNER } from "../store/documents/owner-folder.ts";
import type { Workspace } from "../store/open-workspace.ts";
import { openStore } from "./open-store.ts";

/** `scenewright archive PROJECT FILE`: what it has to say. */
export function archiveProject(config: Config): Promise<string> {
  return withStore(config, async (workspace, owner) => {
    const [projectId, path, ...rest] = config.keysCommand.words;
    if (!projectId || !path || rest.length > 0)
      throw new UserError("Which project, and into which file?", "Use `scenewright archive PROJECT film.zip`.");
    const whole = await (await workspace.wholes()).read(owner, projectId);
    const assets = new Map<string, string>();
    const missing: string[] = [];
    // What could not be taken in again is told now.
    const { assets: used } = await checkWhole(whole).catch((error) => Promise.reject(cannotBeArchived(error)));
    for (const asset of used) {
      // A history may know of files that are gone; the project is as it is.
      const file = await workspace.assetFiles.pathOf(owner, asset).catch(() => undefined);
      if (file === undefined) missing.push(asset.name);
      else assets.set(assetFileName(asset), file);
    }
    await writeArchive(resolve(path), whole, assets);
    return `Wrote ${projectId} into ${path}: ${inWords(whole.revisions.length, assets.size)}.${without(missing)}`;
  });
}

/** `scenewright unarchive FILE`: what it has to say. Nothing of a file that does not pass is stored. */
export function unarchiveProject(config: Config): Promise<string> {
  return withStore(config, async (workspace, owner) => {
    const [path, ...rest] = config.keysCommand.words;
    if (!path || rest.length > 0) throw new UserError("Which file?", "Use `scenewright unarchive film.zip`.");
    const { MediaImporter } = await import("../media/import/media-importer.ts");
    const folder = await mkdtemp(join(tmpdir(), "scenewright-archive-"));
    const scratch = new Scratch();
    const { requireSandbox } = config;
    const importer = new MediaImporter({ scratch, requireSandbox, log: () => {}, allowedRoots: [folder] });
    try {
      const { whole: read, assets: files } = await readArchive(resolve(path), folder);
      const { projectId, whole, assets } = await checkWhole(read);
      const known = new Set(assets.map(assetFileName));
      if ([...files.keys()].some((name) => !known.has(name)))
        throw new UserError("The archive holds files that its project does not know. Nothing was stored.", AGAIN);
      const missing: string[] = [];
      const judged: { readonly asset: (typeof assets)[number]; readonly file: string }[] = [];
      for (const asset of assets) {
        const file = files.get(assetFileName(asset));
        if (file === undefined) missing.push(asset.name);
        else judged.push({ asset, file });
      }
      for (const { asset, file } of judged) await judgeAsset(importer, asset, file);
      for (const { asset, file } of judged) await workspace.assetFiles.keep(owner, asset, file);
      await (await workspace.wholes()).create(owner, projectId, whole);
      return `Took in ${projectId}: ${inWords(whole.revisions.length, judged.length)}.${without(missing)}`;
    } finally {
      await importer.close();
      scratch.clear();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

function cannotBeArchived(error: unknown): unknown {
  if (!(error instanceof ArchiveRefused)) return error;
  return new UserError(
    `The project cannot be archived: ${error.reason}.`,
    "`scenewright doctor` tells what is damaged; a copy made with duplicate_project leaves the past behind.",
  );
}

const AGAIN = "Archive that project again.";

/** Without a user it is the one person's of the workspace folder, whatever database is set. */
async function withStore(
  config: Config,
  run: (workspace: Workspace, owner: string) => Promise<string>,
): Promise<string> {
  const { user } = config.keysCommand;
  const database = user === undefined ? undefined : config.database;
  const now = () => new Date();
  const { workspace, close } = await openStore({ home: config.home, database }, now, () => {});
  try {
    if (user === undefined) return await run(workspace, LOCAL_OWNER);
    const accounts = new Accounts(workspace.documents, now);
    const known = await accounts.userOf(user);
    if (!(await accounts.users()).includes(known))
      throw new UserError(`There is no user "${user}".`, "`scenewright keys create --user NAME` makes one.");
    return await run(workspace, ownerOf({ user: known }));
  } finally {
    await close();
  }
}

function inWords(revisions: number, assets: number): string {
  return `${counted(revisions, "revision")}, ${counted(assets, "asset")}`;
}

function without(missing: readonly string[]): string {
  if (missing.length === 0) return "";
  return ` Without the files of ${missing.slice(0, 5).join(", ")}${missing.length > 5 ? " and others" : ""}, which are gone.`;
}
