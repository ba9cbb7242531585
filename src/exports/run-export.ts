import type { Timeline } from "../../sandbox/render/protocol.ts";
import type { FilmSound } from "../audio/film-sound.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import type { Logger } from "../platform/logger.ts";
import { counted } from "../project/counted.ts";
import type { Project } from "../project/project.ts";
import { voiceRemarks } from "../project/sound/narration.ts";
import { explainFailure } from "../render/explain-failure.ts";
import type { RenderedFile, Renderer } from "../render/renderer.ts";
import { timelineOf } from "../render/timeline-of.ts";
import type { Blobs } from "../store/blobs/blobs.ts";
import type { Documents } from "../store/documents/documents.ts";
import type { JobRecords } from "../store/jobs/job-records.ts";
import type { ProjectStore } from "../store/projects/project-store.ts";
import { checkExported } from "./check-exported.ts";
import { encodingFor } from "./encoding-for.ts";
import type { ExportJob, JobUpdate } from "./export-job.ts";
import { remarksOnFlatScenes } from "./flat-scenes.ts";
import { papersOf } from "./papers.ts";
import { publishExport } from "./publish-export.ts";

export interface ExportPorts {
  readonly jobs: JobRecords<ExportJob>;
  readonly documents: Documents;
  readonly projects: ProjectStore;
  readonly blobs: Blobs;
  readonly compiler: SceneCompiler;
  readonly renderer: Renderer;
  /** What is heard in films; they are silent when absent. */
  readonly filmSound?: Pick<FilmSound, "trackOf">;
  readonly now: () => Date;
  readonly logger: Logger;
}

const THUMBNAIL_WIDTH = 640;
/** A third in, most videos show what they are about. */
const THUMBNAIL_AT = 0.3;
const PROBE_AT = [0.15, 0.5, 0.85];
const RECORD_EVERY_MILLISECONDS = 500;
/** Rendering is most of the work; checking and publishing are the rest. */
const RENDER_SHARE = 0.95;

/** Renders, verifies and publishes one export, updating its record as it goes. Throws whatever stopped it. */
export async function runExport(
  ports: ExportPorts,
  { owner, job, update, signal }: { owner: string; job: ExportJob; update: JobUpdate; signal: AbortSignal },
  project: Project,
): Promise<void> {
  await update({ status: "running", message: "Starting.", startedAt: job.startedAt ?? ports.now().toISOString() });
  try {
    const { atFrame, transparent } = job;
    const opaque = await timelineOf(project, ports.compiler, { owner, signal });
    const timeline = transparent ? { ...opaque, transparent } : opaque;
    const encoding = encodingFor(job.format, job.quality, timeline, transparent);
    const onProgress = throttled((done, total) => {
      void update({
        progress: (done / total) * RENDER_SHARE,
        message: `Rendered ${done} of ${counted(total, "frame")}.`,
      }).catch(() => {});
    });
    const sound = await ports.filmSound?.trackOf(owner, project, encoding.container);
    const of = { owner, projectId: job.projectId, sound };
    const file =
      atFrame === undefined
        ? await ports.renderer.video(timeline, encoding, of, { signal, onProgress })
        : await ports.renderer.still(timeline, atFrame, encoding, { signal });
    try {
      checkExported(timeline, encoding, file);
      const isVideo = atFrame === undefined;
      const remarks = [
        ...file.notes,
        ...(atFrame === undefined ? voiceRemarks(project) : []),
        ...(isVideo ? await remarksOnFlatScenes(ports, { timeline, encoding, facts: file.facts }, signal) : []),
        ...(await impureFrames(ports, timeline, file.drawnFrames, signal)),
      ];
      const at = job.thumbnailFrame ?? Math.floor(timeline.durationInFrames * THUMBNAIL_AT);
      const [thumbnail] = isVideo ? await ports.renderer.frames(opaque, [at], THUMBNAIL_WIDTH, { signal }) : [];
      // Asked on disk: nobody publishes what another server took over, or someone cancelled there.
      await update({ message: "Publishing." });
      signal.throwIfAborted();
      const papers = papersOf(project, job);
      const made = { path: file.path, thumbnail, papers };
      const files = await publishExport(ports.blobs, owner, job, project.title, made);
      await update({
        status: "done",
        progress: 1,
        message: ["Done.", ...remarks].join(" "),
        files,
        drawnFrames: file.drawnFrames.reduce((sum, [from, to]) => sum + to - from, 0),
        endedAt: ports.now().toISOString(),
      });
    } finally {
      await file.discard();
    }
  } catch (error) {
    throw explainFailure(error);
  }
}

/** Warns of frames that differ when drawn twice: another export of the same revision could look different. */
async function impureFrames(
  { renderer }: ExportPorts,
  timeline: Timeline,
  drawnFrames: RenderedFile["drawnFrames"],
  signal: AbortSignal,
): Promise<string[]> {
  const drawn = drawnFrames.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index));
  // Frames that were reused have been probed when they were drawn.
  const samples = PROBE_AT.flatMap((share) => drawn[Math.floor((drawn.length - 1) * share)] ?? []);
  if (samples.length === 0) return [];
  const differing = await renderer.probe(timeline, [...new Set(samples)], { signal });
  if (differing.length === 0) return [];
  return [
    `Frames ${differing.join(", ")} came out differently when drawn twice: something in them depends on more than the frame number.`,
  ];
}

function throttled(report: (done: number, total: number) => void): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    if (now - last < RECORD_EVERY_MILLISECONDS) return;
    last = now;
    report(done, total);
  };
}
