import { join } from "node:path";
import type { VideoEncoding, VideoSegment } from "../../../sandbox/render/protocol.ts";
import { containerNamed } from "../../../sandbox/render/video/containers.ts";
import type { Desk } from "../desk.ts";
import { drawingWall } from "../wall-clock.ts";
import type { DrawCall, DrawnSegments, DrawSegments } from "./draw-segments.ts";
import type { PlannedSegment } from "./planned-segment.ts";
import type { SegmentCache } from "./segment-cache.ts";

interface Ports {
  readonly cache: Pick<SegmentCache, "keep">;
  readonly desk: Pick<Desk, "request" | "folder">;
  readonly log: (line: string) => void;
}

/** Segments of one video in one render process, as many at once as it has lanes. */
export class DrawingHere implements DrawSegments {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  async draw(missing: readonly PlannedSegment[], encoding: VideoEncoding, call: DrawCall): Promise<DrawnSegments> {
    const segments = missing.map(
      ({ segment: { timeline, fromFrame, toFrame }, fileName }): VideoSegment => ({
        timeline,
        fromFrame,
        toFrame,
        fileName,
      }),
    );
    const keyByFile = new Map(missing.map(({ fileName, key }) => [fileName, key]));
    const keeping: Promise<unknown>[] = [];
    // Images of a few seconds are as large as whole videos, and would take the place of those.
    const isKept = containerNamed(encoding.container).join.by !== "records";
    try {
      return await this.#ports.desk.request(
        "video",
        { segments, encoding },
        {
          ...drawingWall(call.signal),
          // At once: an export that is stopped later need not draw it again.
          onProgress: ({ framesDone, finishedFileName }) => {
            const key = keyByFile.get(finishedFileName ?? "");
            if (isKept && finishedFileName && key) keeping.push(this.#keep(call.owner, key, finishedFileName));
            call.onProgress(framesDone);
          },
        },
      );
    } finally {
      await Promise.all(keeping);
    }
  }

  async #keep(owner: string, key: string, fileName: string): Promise<void> {
    const { cache, desk, log } = this.#ports;
    await cache
      .keep(owner, key, join(desk.folder, fileName))
      .catch((error) => log(`segment cache: ${error instanceof Error ? error.message : String(error)}`));
  }
}
