import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import type { Asset } from "../../project/assets/asset.ts";
import { checkWhole } from "../../store/archives/check-whole.ts";
import { type ArchiveLimits, readArchive } from "../../store/archives/read-archive.ts";
import type { WholeProjects } from "../../store/archives/whole-project.ts";
import type { AssetFiles } from "../../store/assets/asset-files.ts";
import { assetFileName } from "../../store/assets/blob-asset-files.ts";

export interface TakenIn {
  readonly projectId: string;
  readonly title: string;
  readonly revisions: number;
  readonly assets: number;
  /** Names of assets whose files are not in it. */
  readonly missing: readonly string[];
}

interface Ports {
  readonly wholes: () => Promise<WholeProjects>;
  readonly assetFiles: Pick<AssetFiles, "keep">;
  /** Refuses a file that says it is an asset and is none. */
  readonly judge: (asset: Asset, file: string) => Promise<void>;
}

/** Stores the project of an archive that nobody vouches for. Nothing of one that does not pass is stored. @throws UserError */
export async function takeInArchive(
  path: string,
  owner: string,
  { wholes, assetFiles, judge }: Ports,
  limits?: ArchiveLimits,
): Promise<TakenIn> {
  const folder = await mkdtemp(join(tmpdir(), "scenewright-archive-"));
  try {
    const { whole: read, assets: files } = await readArchive(path, folder, limits);
    const { projectId, title, whole, assets } = await checkWhole(read);
    const known = new Set(assets.map(assetFileName));
    if ([...files.keys()].some((name) => !known.has(name)))
      throw new UserError(
        "The archive holds files that its project does not know. Nothing was stored.",
        "Archive that project again.",
      );
    const missing: string[] = [];
    const judged: { readonly asset: Asset; readonly file: string }[] = [];
    for (const asset of assets) {
      const file = files.get(assetFileName(asset));
      if (file === undefined) missing.push(asset.name);
      else judged.push({ asset, file });
    }
    for (const { asset, file } of judged) await judge(asset, file);
    for (const { asset, file } of judged) await assetFiles.keep(owner, asset, file);
    await (await wholes()).create(owner, projectId, whole);
    return { projectId, title, revisions: whole.revisions.length, assets: judged.length, missing };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
