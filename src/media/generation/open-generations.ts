import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Logger } from "../../platform/logger.ts";
import type { Scratch } from "../../render/scratch.ts";
import type { Workspace } from "../../store/open-workspace.ts";
import type { ProviderKeys } from "../providers/open-providers.ts";
import type { Providers } from "../providers/provider.ts";
import { addMadeFile } from "./add-made-file.ts";
import type { GenerationJob } from "./generation-job.ts";
import { GenerationJobs } from "./generation-jobs.ts";
import type { LocalSounds } from "./generations.ts";
import type { Listening } from "./heard-facts.ts";

interface GenerationSetup {
  readonly workspace: Workspace;
  readonly keys: ProviderKeys;
  readonly budgetUsd: number;
  readonly requireSandbox: boolean;
  readonly scratch: Scratch;
  /** Sounds of this machine; each writes the file that it is given. */
  readonly sounds?: ((newFile: (extension: string) => string) => LocalSounds) | undefined;
  /** What finds beats of music and words of voices. */
  readonly listening?: Listening | undefined;
  readonly now: () => Date;
  readonly logger: Logger;
}

/** Generated media over a workspace. Providers and the import are loaded with the first call that needs them. */
export function openGenerations(setup: GenerationSetup): GenerationJobs {
  const { workspace, keys, budgetUsd, requireSandbox, scratch, sounds, listening, now, logger } = setup;
  let folder: string | undefined;
  let providers: Promise<Providers> | undefined;
  let importing: ReturnType<typeof openImporter> | undefined;
  const madeFolder = () => {
    folder ??= scratch.folder("made");
    return folder;
  };
  const newFile = (extension: string) => join(madeFolder(), `${randomUUID()}.${extension}`);

  const openImporter = async () => {
    const { MediaImporter } = await import("../import/media-importer.ts");
    const log = (line: string) => logger.info({}, line);
    return new MediaImporter({ scratch, requireSandbox, log, allowedRoots: [madeFolder()] });
  };
  const openAll = async () => {
    const { openProviders } = await import("../providers/open-providers.ts");
    const download = async (url: string, signal: AbortSignal | undefined) => {
      const { downloadFile } = await import("../download/download-file.ts");
      const path = newFile("download");
      await downloadFile(url, path, signal);
      return { path };
    };
    return openProviders(keys, download, newFile);
  };

  const hasKey = Object.values(keys).some((key) => key !== undefined);
  return new GenerationJobs({
    ...workspace,
    jobs: workspace.jobRecords<GenerationJob>(),
    providers: async () => {
      if (!hasKey) return {};
      providers ??= openAll();
      return providers;
    },
    addFile: addMadeFile({
      ...workspace,
      importer: () => {
        importing ??= openImporter();
        return importing;
      },
    }),
    sounds: sounds?.(newFile),
    listening,
    budgetUsd,
    now,
    logger,
  });
}
