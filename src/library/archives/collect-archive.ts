import { UserError } from "../../errors.ts";
import { ArchiveRefused, checkWhole } from "../../store/archives/check-whole.ts";
import type { WholeProject, WholeProjects } from "../../store/archives/whole-project.ts";
import type { AssetFiles } from "../../store/assets/asset-files.ts";
import { assetFileName } from "../../store/assets/blob-asset-files.ts";

/** What an archive is written of. */
export interface Collected {
  readonly whole: WholeProject;
  /** Paths of the assets' files, by their name in the archive. */
  readonly assets: ReadonlyMap<string, string>;
  /** Names of assets whose files are gone. */
  readonly missing: readonly string[];
}

interface Ports {
  readonly wholes: () => Promise<WholeProjects>;
  readonly assetFiles: Pick<AssetFiles, "pathOf">;
}

/** A project with all it ever was. @throws UserError where there is none, or it could not be taken in again */
export async function collectArchive(
  owner: string,
  projectId: string,
  { wholes, assetFiles }: Ports,
): Promise<Collected> {
  const whole = await (await wholes()).read(owner, projectId);
  const assets = new Map<string, string>();
  const missing: string[] = [];
  const { assets: used } = await checkWhole(whole).catch((error) => Promise.reject(cannotBeArchived(error)));
  for (const asset of used) {
    // A history may know of files that are gone; the project is as it is.
    const file = await assetFiles.pathOf(owner, asset).catch(() => undefined);
    if (file === undefined) missing.push(asset.name);
    else assets.set(assetFileName(asset), file);
  }
  return { whole, assets, missing };
}

function cannotBeArchived(error: unknown): unknown {
  if (!(error instanceof ArchiveRefused)) return error;
  return new UserError(
    `The project cannot be archived: ${error.reason}.`,
    "`scenewright doctor` tells what is damaged; a copy made with duplicate_project leaves the past behind.",
  );
}
