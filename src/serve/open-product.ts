import { AudioProcess } from "../audio/audio-process.ts";
import { orNothing } from "../audio/or-nothing.ts";
import { OwnSounds } from "../audio/own-sounds.ts";
import { Voices } from "../audio/voices/voices.ts";
import type { Config } from "../config.ts";
import type { ExportJob } from "../exports/export-job.ts";
import { ExportJobs } from "../exports/export-jobs.ts";
import type { ExportLine } from "../exports/export-line.ts";
import { ExportRunner } from "../exports/export-runner.ts";
import type { Exports } from "../exports/exports.ts";
import { OwnLine } from "../exports/own-line.ts";
import type { Publication } from "../exports/publishing/publication.ts";
import { PublicationJobs } from "../exports/publishing/publication-jobs.ts";
import type { AssetLibrary } from "../library/asset-library.ts";
import { openLibrary } from "../library/open-library.ts";
import type { Ports } from "../mcp/tool.ts";
import { openGenerations } from "../media/generation/open-generations.ts";
import type { NewFile } from "../media/providers/provider.ts";
import type { Logger } from "../platform/logger.ts";
import type { Renderer } from "../render/renderer.ts";
import { importingFileEdits } from "../scenes/import-file-edits.ts";
import { createRehearsal } from "../scenes/rehearsal.ts";
import { bucketOf } from "../store/buckets/open-bucket.ts";
import { toldRecords } from "../store/jobs/told-records.ts";
import type { Workspace } from "../store/open-workspace.ts";
import { openFilmMaking } from "./open-film-making.ts";
import type { OpenStore } from "./open-store.ts";

/** Everything behind the tools, over one workspace folder, whoever is served and however. */
export interface Product {
  readonly workspace: Workspace;
  readonly ports: Ports & { readonly exports: ExportJobs; readonly library: AssetLibrary };
  /** Starts what takes long before anyone asks for it. Never fails. */
  warmUp(): void;
  /** Goes on with jobs of an owner that a server left behind. Never fails. */
  takeUpJobs(owner: string): Promise<void>;
  /** Gives jobs back for the next server, and ends all processes. */
  close(): Promise<void>;
}

type LineOf = (own: () => ExportLine) => Promise<ExportLine>;

/**
 * @param store is closed with the product, like the renderer
 * @param shown exports as people see them, who may not be at this machine
 * @param exportChanged told of each change of a record of an export
 * @param lineOf where exports wait; for this process where nothing is said
 */
export async function openProduct(
  config: Config,
  store: OpenStore,
  renderer: Renderer,
  logger: Logger,
  shown: (exports: Exports) => Exports = (exports) => exports,
  exportChanged?: (before: ExportJob, after: ExportJob) => void,
  lineOf: LineOf = async (own) => own(),
): Promise<Product> {
  const log = (line: string) => logger.info({}, line);
  const now = () => new Date();
  const { workspace } = store;
  const films = openFilmMaking(workspace, log);
  const { checker, compiler, analyses, filmSound, audio, scratch } = films;
  const rehearsal = createRehearsal(renderer, compiler);
  const jobs = toldRecords(workspace.jobRecords<ExportJob>(), exportChanged);
  const exportPorts = { jobs, ...workspace, compiler, renderer, filmSound, now, logger };
  const line = await lineOf(() => new OwnLine(new ExportRunner(exportPorts), now));
  const exports = new ExportJobs(exportPorts, line);
  const publications = new PublicationJobs({
    jobs: workspace.jobRecords<Publication>(),
    exportRecords: jobs,
    exports: shown(exports),
    bucket: bucketOf(config.publishing),
    now,
    logger,
  });
  const projects = importingFileEdits(workspace.projects, checker, compiler, rehearsal);
  const sounds = (newFile: NewFile) => new OwnSounds(audio, newFile);
  const listening = {
    findBeats: orNothing(analyses.beatsOf.bind(analyses), log),
    findWords: orNothing(analyses.wordsOf.bind(analyses), log),
  };
  const { findBeats } = listening;
  const generations = openGenerations({ ...config, workspace, scratch, sounds, listening, now, logger });
  const library = openLibrary({ ...config, projects, assetFiles: workspace.assetFiles, scratch, findBeats, log });
  const spoken = new AudioProcess({ log });
  const speaking = {
    // Of its own: a long mix would keep a voice waiting.
    voices: new Voices(spoken),
    assetFiles: workspace.assetFiles,
    scratchFolder: () => scratch.folder("voice"),
  };
  return {
    workspace,
    ports: {
      projects,
      checker,
      compiler,
      renderer,
      rehearsal,
      exports,
      publications,
      generations,
      library,
      speaking,
      filmSound,
      pictures: workspace.pictures,
    },
    warmUp() {
      checker.warmUp();
      renderer.warmUp();
    },
    async takeUpJobs(owner) {
      for (const source of [exports, generations, publications])
        await source.takeUpAbandoned(owner).catch((error) => logger.error({ err: error }, "jobs"));
    },
    async close() {
      await Promise.all([exports.close(), generations.close(), publications.close()]);
      await Promise.all([films, renderer, spoken, library].map((each) => each.close()));
      await store.close();
    },
  };
}
