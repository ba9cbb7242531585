import { availableParallelism } from "node:os";
import { Accounts } from "../accounts/accounts.ts";
import type { Config } from "../config.ts";
import { UserError } from "../errors.ts";
import type { ExportJob } from "../exports/export-job.ts";
import { ExportRunner } from "../exports/export-runner.ts";
import { listen } from "../http/listen.ts";
import { workerResponse } from "../http/worker-routes.ts";
import { Metrics } from "../operations/metrics.ts";
import { Operator } from "../operations/operator.ts";
import type { Logger } from "../platform/logger.ts";
import { Desks } from "../queue/desks.ts";
import { ExportWork } from "../queue/exports/export-work.ts";
import { workOnPictures } from "../queue/pictures/picture-work.ts";
import { EXPORTS, segmentsOf } from "../queue/queue-names.ts";
import type { QueueSettings } from "../queue/queue-settings.ts";
import { QueueTurns } from "../queue/queue-turns.ts";
import { QueuedCalls } from "../queue/queued-calls.ts";
import { Queues } from "../queue/queues.ts";
import { QueuedDrawing } from "../queue/segments/queued-drawing.ts";
import type { SegmentJob, SegmentResult } from "../queue/segments/segment-job.ts";
import { workOnSegments } from "../queue/segments/segment-work.ts";
import {
  describeSetup,
  makeRenderer,
  openSegmentCache,
  type RendererOptions,
  renderMachine,
} from "../render/make-renderer.ts";
import { tenantRenderers } from "../render/tenants/tenant-renderers.ts";
import { toldRecords } from "../store/jobs/told-records.ts";
import { openFilmMaking } from "./open-film-making.ts";
import { openStore } from "./open-store.ts";
import { refuseWithoutJail } from "./refuse-without-jail.ts";
import { weightsOf } from "./weights-of.ts";

/** People whose pictures are drawn at once, each in a browser of their own. */
const PICTURE_DESKS = 2;
/** Exports that are seen to at once: most of the time they wait for segments, and a long one keeps no short one from them. */
const EXPORTS_AT_ONCE = 6;
const SHUTDOWN_MILLISECONDS = 25_000;

/** Draws for the servers of one endpoint: pictures, segments of films, and films as a whole. */
export async function runWorker(config: Config, settings: QueueSettings, logger: Logger): Promise<void> {
  await refuseWithoutJail("Install bubblewrap and allow user namespaces.");
  if (config.segments.maxBytes === 0 && !config.storage)
    throw new UserError(
      "Workers hand segments to each other by what is kept of them, and SCENEWRIGHT_SEGMENT_CACHE_MB is 0.",
      "Unset it, or give it some room.",
    );
  const log = (line: string) => logger.info({}, line);
  const now = () => new Date();
  const store = await openStore(config, now, log);
  const { workspace, database } = store;
  if (!database) throw new UserError("Workers need a database.", "Set DATABASE_URL.");
  const queues = await Queues.open(settings, log);
  const segments = { ...config.segments, ...store.segments };
  const options: RendererOptions = {
    ...config,
    segments,
    requireSandbox: true,
    log,
    onSetup: (setup) => log(describeSetup(setup)),
  };
  const machine = renderMachine(options);
  const tools = await machine.tools();
  const cache = openSegmentCache(segments);
  const weightOf = weightsOf(new Accounts(workspace.documents, now));
  const calls = new QueuedCalls<SegmentJob, SegmentResult>(queues, segmentsOf(tools));
  const segmentTurns = new QueueTurns(database, segmentsOf(tools));
  const ports = { calls, cache, turns: segmentTurns, weightOf };
  const renderer = tenantRenderers(
    () => makeRenderer(options, machine, (folder, here) => new QueuedDrawing(ports, folder, here)),
    { pictures: 1, files: EXPORTS_AT_ONCE },
  );
  const lanes = Math.max(1, Math.min(2, availableParallelism()));
  const pictureDesks = new Desks(PICTURE_DESKS, machine.launch, workspace.assetFiles, log);
  const segmentDesks = new Desks(1, machine.launch, workspace.assetFiles, log);
  const films = openFilmMaking(workspace, log);
  const metrics = new Metrics(() => exports.load);
  const jobs = toldRecords(workspace.jobRecords<ExportJob>(), (before, after) => metrics.exportChanged(before, after));
  const { compiler, filmSound } = films;
  const runner = new ExportRunner({ jobs, ...workspace, compiler, renderer, filmSound, now, logger });

  workOnPictures(queues, PICTURE_DESKS, { desks: pictureDesks, renderer });
  workOnSegments(queues, lanes, { desks: segmentDesks, cache, turns: segmentTurns, tools, log });
  const exports = new ExportWork(queues, EXPORTS_AT_ONCE, { runner, turns: new QueueTurns(database, EXPORTS), log });
  pictureDesks.warmUp();
  films.checker.warmUp();
  const operator = new Operator(config.adminToken);
  const listening =
    config.http && (await listen(config.http, (request) => workerResponse(request, { operator, metrics }), logger));
  log(`working, with a queue in ${settings.kind === "redis" ? "Redis" : "the database"}`);

  let closing = false;
  const shutdown = async () => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(0), SHUTDOWN_MILLISECONDS).unref();
    await listening?.close();
    await exports.stop();
    // What is drawn at the moment is ended; nothing new is taken.
    await queues.close();
    calls.close();
    await Promise.all([pictureDesks, segmentDesks, films, renderer].map((each) => each.close()));
    await store.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, shutdown);
}
