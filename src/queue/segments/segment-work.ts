import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { SegmentCache } from "../../render/segments/segment-cache.ts";
import { drawingWall } from "../../render/wall-clock.ts";
import type { Desks } from "../desks.ts";
import { segmentsOf } from "../queue-names.ts";
import type { QueueTurns } from "../queue-turns.ts";
import type { Queues } from "../queues.ts";
import { telling } from "../telling.ts";
import { restartClock } from "./restart-clock.ts";
import type { SegmentJob, SegmentResult } from "./segment-job.ts";

interface Ports {
  readonly desks: Desks;
  readonly cache: Pick<SegmentCache, "list" | "keep">;
  readonly turns: QueueTurns;
  /** See `drawingTools`. */
  readonly tools: string;
  readonly log: (line: string) => void;
}

/** Draws segments of films and keeps them, where all workers find them. */
export function workOnSegments(queues: Queues, concurrency: number, ports: Ports): void {
  const name = segmentsOf(ports.tools);
  const queue = queues.queue(name);
  queues.worker<SegmentJob, SegmentResult>(
    name,
    concurrency,
    telling(queues, async ({ data, priority }) => {
      const isLate = await ports.turns.reach(priority).catch(() => false);
      if (isLate) await restartClock(queue, ports.turns).catch((error) => ports.log(`queue clock: ${error.message}`));
      // Whoever drew it before may have died before it could tell.
      const name = (await ports.cache.list(data.owner)).get(data.key);
      if (name !== undefined) {
        const { fromFrame, toFrame } = data.segment;
        return { name, capturedFrames: 0, repeatedFrames: toFrame - fromFrame, undrawn: "" };
      }
      return draw(ports, data);
    }),
  );
}

function draw({ desks, cache }: Ports, { owner, key, segment, encoding }: SegmentJob): Promise<SegmentResult> {
  return desks.use(owner, [segment.timeline], async (desk) => {
    const fileName = `${randomBytes(8).toString("hex")}.${encoding.container}`;
    const path = join(desk.folder, fileName);
    try {
      const segments = [{ ...segment, fileName }];
      const drawn = await desk.request("video", { segments, encoding }, drawingWall());
      // Only what is kept is of use to anyone.
      const name = await cache.keep(owner, key, path);
      const { capturedFrames, repeatedFrames } = drawn;
      return {
        name,
        capturedFrames,
        repeatedFrames,
        undrawn: drawn.undrawn.map(({ characters }) => characters).join(""),
      };
    } finally {
      await rm(path, { force: true });
    }
  });
}
