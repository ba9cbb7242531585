import { createHash } from "node:crypto";
import { join } from "node:path";
import type { VideoEncoding } from "../../../sandbox/render/protocol.ts";
import { containerNamed } from "../../../sandbox/render/video/containers.ts";
import { RenderError } from "../../render/render-process.ts";
import type { DrawCall, DrawnSegments, DrawSegments } from "../../render/segments/draw-segments.ts";
import { lengthOf, type PlannedSegment } from "../../render/segments/planned-segment.ts";
import type { SegmentCache } from "../../render/segments/segment-cache.ts";
import type { QueueTurns } from "../queue-turns.ts";
import type { QueuedCalls } from "../queued-calls.ts";
import type { SegmentJob, SegmentResult } from "./segment-job.ts";

const ATTEMPTS = 3;
/** A file that is gone or damaged before it is fetched is drawn once more. */
const TIMES_TO_FETCH = 2;

interface Ports {
  readonly calls: Pick<QueuedCalls<SegmentJob, SegmentResult>, "ask">;
  readonly cache: Pick<SegmentCache, "fetch">;
  readonly turns: Pick<QueueTurns, "take">;
  /** How many turns an owner gets for one of others. */
  weightOf(owner: string): Promise<number>;
}

/** Segments drawn by all workers there are, in fair turns of their owners. */
export class QueuedDrawing implements DrawSegments {
  readonly #ports: Ports;
  readonly #folder: () => string;
  readonly #here: DrawSegments;

  /** @param here for what is not kept, and so is found by nobody else */
  constructor(ports: Ports, folder: () => string, here: DrawSegments) {
    this.#ports = ports;
    this.#folder = folder;
    this.#here = here;
  }

  async draw(missing: readonly PlannedSegment[], encoding: VideoEncoding, call: DrawCall): Promise<DrawnSegments> {
    if (containerNamed(encoding.container).join.by === "records") return this.#here.draw(missing, encoding, call);
    const { owner, signal } = call;
    const { turns, weightOf } = this.#ports;
    const priorities = await turns.take(owner, missing.length, await weightOf(owner));
    // What the others draw is of no use once one has failed.
    const stop = new AbortController();
    const either = AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]);
    let done = 0;
    const drawn = missing.map(async (planned, index) => {
      const result = await this.#drawn(planned, encoding, owner, priorities[index] ?? 1, either);
      done += lengthOf(planned);
      call.onProgress(done);
      return { ...result, fileName: planned.fileName };
    });
    try {
      const results = await Promise.all(drawn);
      return {
        capturedFrames: results.reduce((sum, { capturedFrames }) => sum + capturedFrames, 0),
        repeatedFrames: results.reduce((sum, { repeatedFrames }) => sum + repeatedFrames, 0),
        undrawn: results
          .filter(({ undrawn }) => undrawn !== "")
          .map(({ fileName, undrawn: characters }) => ({ fileName, characters })),
      };
    } catch (error) {
      stop.abort();
      await Promise.allSettled(drawn);
      throw error;
    }
  }

  async #drawn(
    { segment, key, fileName }: PlannedSegment,
    encoding: VideoEncoding,
    owner: string,
    priority: number,
    signal: AbortSignal,
  ): Promise<SegmentResult> {
    const { timeline, fromFrame, toFrame } = segment;
    const job: SegmentJob = { owner, key, segment: { timeline, fromFrame, toFrame }, encoding };
    const { calls, cache } = this.#ports;
    for (let times = 0; times < TIMES_TO_FETCH; times += 1) {
      const result = await calls.ask(idOf(owner, key), job, { priority, attempts: ATTEMPTS, signal });
      const path = join(this.#folder(), fileName);
      if (result.name && (await cache.fetch(owner, result.name, path)) === "found") return result;
    }
    throw new RenderError({ code: "internal" });
  }
}

/** Whoever asks for the same stretch of the same owner's film waits for the same work. */
function idOf(owner: string, key: string): string {
  return createHash("sha256").update(`${owner}\n${key}`).digest("hex");
}
