import { resolve } from "node:path";
import { ownerOf } from "../accounts/account.ts";
import { Accounts } from "../accounts/accounts.ts";
import type { Config } from "../config.ts";
import { UserError } from "../errors.ts";
import { collectArchive } from "../library/archives/collect-archive.ts";
import { takeInArchive } from "../library/archives/take-in-archive.ts";
import { judgeAsset } from "../library/judge-asset.ts";
import { counted } from "../project/counted.ts";
import { Scratch } from "../render/scratch.ts";
import { writeArchive } from "../store/archives/write-archive.ts";
import { LOCAL_OWNER } from "../store/documents/owner-folder.ts";
import type { Workspace } from "../store/open-workspace.ts";
import { openStore } from "./open-store.ts";

/** `scenewright archive PROJECT FILE`: what it has to say. */
export function archiveProject(config: Config): Promise<string> {
  return withStore(config, async (workspace, owner) => {
    const [projectId, path, ...rest] = config.keysCommand.words;
    if (!projectId || !path || rest.length > 0)
      throw new UserError("Which project, and into which file?", "Use `scenewright archive PROJECT film.zip`.");
    const { whole, assets, missing } = await collectArchive(owner, projectId, workspace);
    await writeArchive(resolve(path), whole, assets);
    return `Wrote ${projectId} into ${path}: ${inWords(whole.revisions.length, assets.size)}.${without(missing)}`;
  });
}

/** `scenewright unarchive FILE`: what it has to say. */
export function unarchiveProject(config: Config): Promise<string> {
  return withStore(config, async (workspace, owner) => {
    const [path, ...rest] = config.keysCommand.words;
    if (!path || rest.length > 0) throw new UserError("Which file?", "Use `scenewright unarchive film.zip`.");
    const { MediaImporter } = await import("../media/import/media-importer.ts");
    const scratch = new Scratch();
    const { requireSandbox } = config;
    const importer = new MediaImporter({ scratch, requireSandbox, log: () => {}, allowedRoots: [] });
    try {
      const ports = { ...workspace, judge: judgeAsset.bind(undefined, importer) };
      const { projectId, revisions, assets, missing } = await takeInArchive(resolve(path), owner, ports);
      return `Took in ${projectId}: ${inWords(revisions, assets)}.${without(missing)}`;
    } finally {
      await importer.close();
      scratch.clear();
    }
  });
}

/** Without a user it is the one person's of the workspace folder, whatever database is set. */
async function withStore(
  config: Config,
  run: (workspace: Workspace, owner: string) => Promise<string>,
): Promise<string> {
  const { user } = config.keysCommand;
  const alone = user === undefined ? { database: undefined, storage: undefined } : {};
  const now = () => new Date();
  const { workspace, close } = await openStore({ ...config, ...alone }, now, () => {});
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
