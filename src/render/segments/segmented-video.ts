import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Timeline, VideoEncoding, VideoFacts } from "../../../sandbox/render/protocol.ts";
import { containerNamed } from "../../../sandbox/render/video/containers.ts";
import { sampledFrames } from "../../../sandbox/render/video/sampled-frames.ts";
import { describeUndrawn } from "../describe-undrawn.ts";
import type { Desk } from "../desk.ts";
import type { CallLimits, RenderedFile, VideoOf } from "../renderer.ts";
import { videoWall } from "../wall-clock.ts";
import { describeReuse, type SegmentReport } from "./describe-reuse.ts";
import type { DrawSegments } from "./draw-segments.ts";
import { fetchSound } from "./kept-sound.ts";
import { planSegments } from "./plan-segments.ts";
import { lengthOf, type PlannedSegment, unique } from "./planned-segment.ts";
import type { Fetched, SegmentCache } from "./segment-cache.ts";
import { type SegmentHistory, segmentName } from "./segment-history.ts";
import { segmentKey, segmentParts } from "./segment-key.ts";
import { undrawnInSegments } from "./undrawn-in-segments.ts";
import { workToDo } from "./work-to-do.ts";

export interface SegmentPorts {
  /** Who draws what is not kept. */
  readonly draw: DrawSegments;
  /** Where segments lie, are joined and verified. */
  readonly desk: Pick<Desk, "request" | "folder">;
  readonly cache: SegmentCache;
  readonly history: SegmentHistory;
  /** See {@link drawingTools}. */
  readonly tools: () => Promise<string>;
  readonly log: (line: string) => void;
}

/** Makes a video out of segments: those that are kept from before are copied, the others rendered, all joined and verified. */
export class SegmentedVideo {
  readonly #ports: SegmentPorts;
  constructor(ports: SegmentPorts) {
    this.#ports = ports;
  }

  async render(timeline: Timeline, encoding: VideoEncoding, of: VideoOf, limits: CallLimits): Promise<RenderedFile> {
    const video = new RunningVideo(this.#ports, timeline, encoding, of, limits);
    try {
      return await video.render();
    } finally {
      await video.clear();
    }
  }

  workToDo(timeline: Timeline, encoding: VideoEncoding, of: VideoOf) {
    return workToDo(this.#ports, timeline, encoding, of);
  }
}

class RunningVideo {
  readonly #ports: SegmentPorts;
  readonly #timeline: Timeline;
  readonly #encoding: VideoEncoding;
  readonly #of: VideoOf;
  readonly #limits: CallLimits;
  readonly #scratchFiles = new Set<string>();

  constructor(ports: SegmentPorts, timeline: Timeline, encoding: VideoEncoding, of: VideoOf, limits: CallLimits) {
    this.#ports = ports;
    this.#timeline = timeline;
    this.#encoding = encoding;
    this.#of = of;
    this.#limits = limits;
  }

  async render(): Promise<RenderedFile> {
    const { owner, projectId } = this.#of;
    const videoId = { owner, projectId, container: this.#encoding.container };
    const last = await this.#ports.history.read(videoId);
    const planned = await this.#plan();
    const sound = this.#sound();
    const missing = unique(planned.filter(({ fetched }) => fetched !== "found"));
    const drawn =
      missing.length > 0 ? await this.#draw(missing) : { capturedFrames: 0, repeatedFrames: 0, undrawn: [] };
    const known = await this.#ports.history.undrawn(videoId);
    const byKey = undrawnInSegments(planned, missing, drawn.undrawn, known);
    if (byKey.size + known.size > 0)
      await this.#ports.history.writeUndrawn(videoId, byKey).catch(this.#logged("segment history"));
    const undrawn = describeUndrawn([...byKey.values()].join(""));
    const { fileName: soundFileName, notes: soundNotes } = (await sound) ?? { notes: [] };
    const { path, fileName } = await this.#join(planned, soundFileName);
    const facts = await this.#verify(fileName, soundFileName !== undefined);
    const made = Object.fromEntries(planned.map(({ segment, parts }) => [segmentName(segment), parts]));
    await this.#ports.history.write(videoId, made).catch(this.#logged("segment history"));
    const reports = planned.map(({ segment, parts, fetched }): SegmentReport => {
      const { sceneIds, fromFrame, toFrame } = segment;
      return { sceneIds, frames: toFrame - fromFrame, fetched, parts, lastParts: last?.[segmentName(segment)] };
    });
    this.#scratchFiles.delete(fileName);
    return {
      path,
      facts,
      frames: planned.reduce(
        (sum, each) => sum + sampledFrames(lengthOf(each), this.#timeline.fps, this.#encoding.fps).length,
        0,
      ),
      notes: [...describeReuse(reports, last !== undefined, drawn), ...(undrawn ? [undrawn] : []), ...soundNotes],
      drawnFrames: missing.map(({ segment: { startFrame, fromFrame, toFrame } }) => [
        startFrame,
        startFrame + toFrame - fromFrame,
      ]),
      discard: () => rm(path, { force: true }),
    };
  }

  async clear(): Promise<void> {
    await Promise.all([...this.#scratchFiles].map((name) => rm(this.#pathOf(name), { force: true })));
  }

  async #plan(): Promise<PlannedSegment[]> {
    const tools = await this.#ports.tools();
    const kept = await this.#ports.cache.list(this.#of.owner);
    const filesByKey = new Map<string, Promise<{ fileName: string; fetched: Fetched }>>();
    return Promise.all(
      planSegments(this.#timeline).map(async (segment) => {
        const parts = segmentParts(segment, this.#encoding, tools);
        const key = segmentKey(parts);
        const file = filesByKey.get(key) ?? this.#fetch(kept.get(key));
        filesByKey.set(key, file);
        return { segment, parts, key, ...(await file) };
      }),
    );
  }

  /** Mixed while pictures are drawn. */
  #sound(): Promise<{ fileName: string; notes: readonly string[] }> | undefined {
    const { owner, sound } = this.#of;
    if (!sound || !containerNamed(this.#encoding.container).hasSound) return undefined;
    const fileName = this.#newFile();
    const fetched = fetchSound(this.#ports, owner, sound, this.#pathOf(fileName), this.#limits.signal);
    const named = fetched.then((notes) => ({ fileName, notes }));
    // Where drawing fails first, that is what is told.
    named.catch(() => {});
    return named;
  }

  async #fetch(keptName: string | undefined): Promise<{ fileName: string; fetched: Fetched }> {
    const fileName = this.#newFile();
    if (keptName === undefined) return { fileName, fetched: "missing" };
    const fetched = await this.#ports.cache.fetch(this.#of.owner, keptName, this.#pathOf(fileName));
    return { fileName, fetched };
  }

  #draw(missing: readonly PlannedSegment[]) {
    // Counted over the whole video, so that an export that goes on after an interruption does not seem to start at nothing.
    const total = this.#timeline.durationInFrames;
    const reused = total - missing.reduce((sum, each) => sum + lengthOf(each), 0);
    const onProgress = (done: number) => this.#limits.onProgress?.(reused + done, total);
    onProgress(0);
    const { signal } = this.#limits;
    return this.#ports.draw.draw(missing, this.#encoding, { owner: this.#of.owner, signal, onProgress });
  }

  async #join(planned: readonly PlannedSegment[], soundFileName: string | undefined) {
    const fileName = this.#newFile();
    this.#scratchFiles.add(`${fileName}.txt`);
    const frames = this.#timeline.durationInFrames;
    await this.#ports.desk.request(
      "join",
      {
        segments: planned.map((each) => ({ fileName: each.fileName, frames: lengthOf(each) })),
        ...(soundFileName === undefined ? {} : { soundFileName }),
        timelineFps: this.#timeline.fps,
        encoding: this.#encoding,
        fileName,
      },
      this.#wall(frames),
    );
    return { fileName, path: this.#pathOf(fileName) };
  }

  #verify(fileName: string, measureSound: boolean): Promise<VideoFacts> {
    return this.#ports.desk.request(
      "verify",
      { fileName, encoding: this.#encoding, measureSound },
      this.#wall(this.#timeline.durationInFrames),
    );
  }

  #wall(frames: number) {
    return videoWall(frames, this.#limits.signal);
  }

  #newFile(): string {
    const fileName = `${randomBytes(8).toString("hex")}.${this.#encoding.container}`;
    this.#scratchFiles.add(fileName);
    return fileName;
  }

  #pathOf(fileName: string): string {
    return join(this.#ports.desk.folder, fileName);
  }

  #logged(what: string): (error: unknown) => void {
    return (error) => this.#ports.log(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
