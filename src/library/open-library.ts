import type { Scratch } from "../render/scratch.ts";
import type { AssetFiles } from "../store/assets/asset-files.ts";
import type { ProjectStore } from "../store/projects/project-store.ts";
import { AssetLibrary, type FindBeats } from "./asset-library.ts";

interface LibrarySetup {
  readonly projects: ProjectStore;
  readonly assetFiles: AssetFiles;
  readonly scratch: Scratch;
  readonly requireSandbox: boolean;
  /** Folders that files may be imported from. */
  readonly assetRoots: readonly string[];
  /** Of music that is brought in. */
  readonly findBeats: FindBeats;
  readonly log: (line: string) => void;
}

/** The assets of a workspace. What reads files is loaded with the first one. */
export function openLibrary({ projects, assetFiles, assetRoots, findBeats, ...setup }: LibrarySetup): AssetLibrary {
  const importer = async () => {
    const { MediaImporter } = await import("../media/import/media-importer.ts");
    const { scratch, requireSandbox, log } = setup;
    return new MediaImporter({ scratch, requireSandbox, log, allowedRoots: assetRoots });
  };
  return new AssetLibrary(projects, assetFiles, importer, findBeats);
}
