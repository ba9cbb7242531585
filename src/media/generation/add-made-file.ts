import type { Asset } from "../../project/assets/asset.ts";
import { addAsset, type NewAsset } from "../../project/assets/change-assets.ts";
import type { AssetFiles } from "../../store/assets/asset-files.ts";
import type { ProjectStore } from "../../store/projects/project-store.ts";
import { assetFactsOf } from "../import/asset-facts.ts";
import type { MediaImporter } from "../import/media-importer.ts";
import type { AddFile } from "./generations.ts";

interface AddPorts {
  readonly projects: Pick<ProjectStore, "update">;
  readonly assetFiles: AssetFiles;
  readonly importer: () => Promise<MediaImporter>;
}

/** Takes a made file through the import of untrusted files, as bytes of a provider are no better, and adds it to the project. */
export function addMadeFile({ projects, assetFiles, importer }: AddPorts): AddFile {
  return async (owner, projectId, { path, name, factsOf }, origin, signal) => {
    const imported = await (await importer()).importMedia({ source: { path }, name, signal });
    try {
      const made: NewAsset = {
        // Of a clip its picture: sound is not asked for, and what a model adds all the same is not the film's.
        ...assetFactsOf(imported),
        name: `${name}.${imported.extension}`,
        ...(await factsOf?.({ file: imported.file, durationSeconds: imported.durationSeconds ?? 0 }, signal)),
        origin,
      };
      await assetFiles.keep(owner, made, imported.file);
      let asset: Asset | undefined;
      await projects.update(owner, projectId, (current) => {
        const added = addAsset(current, made);
        asset = added.asset;
        return added;
      });
      if (!asset) throw new Error("An edit that was applied did not run.");
      return asset;
    } finally {
      await imported.discard();
    }
  };
}
