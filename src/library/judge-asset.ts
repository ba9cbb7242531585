import { UserError } from "../errors.ts";
import type { MediaImporter } from "../media/import/media-importer.ts";
import type { Asset } from "../project/assets/asset.ts";

const LARGEST_CLIP = 3840;

/**
 * Refuses a file that says it is an asset and is none: it is read as any stranger's is, in a process of its own. Pictures, clips, sounds,
 * fonts and tables only have to be what they say; of drawings nothing may be left out, as pages read them as they are.
 */
export async function judgeAsset(
  importer: Pick<MediaImporter, "importMedia">,
  { name, kind, sha256 }: Pick<Asset, "name" | "kind" | "sha256">,
  path: string,
): Promise<void> {
  const found = await importer.importMedia({ source: { received: path }, name, clipSide: LARGEST_CLIP });
  await found.discard();
  if (found.kind === kind && (kind !== "svg" || found.sha256 === sha256)) return;
  throw new UserError(
    `The file of an asset of kind ${kind} is something else, or holds more than it may. Nothing was stored.`,
    "Take it out of the project it is from, and archive that again.",
  );
}
