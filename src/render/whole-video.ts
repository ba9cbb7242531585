import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Timeline, VideoEncoding } from "../../sandbox/render/protocol.ts";
import { counted } from "../project/counted.ts";
import type { RenderProcess } from "./render-process.ts";
import type { CallLimits, RenderedFile } from "./renderer.ts";
import { videoWall } from "./wall-clock.ts";

/** A video in one go, for formats that cannot be joined from parts: all frames of a GIF share one palette. */
export async function renderWhole(
  process: RenderProcess,
  scratchFolder: string,
  timeline: Timeline,
  encoding: VideoEncoding,
  { signal, onProgress }: CallLimits,
): Promise<RenderedFile> {
  const fileName = `${randomBytes(8).toString("hex")}.${encoding.container}`;
  const path = join(scratchFolder, fileName);
  const discard = () => rm(path, { force: true });
  const whole = { timeline, fromFrame: 0, toFrame: timeline.durationInFrames };
  const wall = videoWall(timeline.durationInFrames, signal);
  try {
    const drawn = await process.request(
      "video",
      { segments: [{ ...whole, fileName }], encoding },
      { ...wall, onProgress: ({ framesDone, framesTotal }) => onProgress?.(framesDone, framesTotal) },
    );
    const facts = await process.request("verify", { fileName }, wall);
    const notes =
      drawn.repeatedFrames > 0
        ? [
            `${counted(drawn.repeatedFrames, "frame")} held still and ${drawn.repeatedFrames === 1 ? "was" : "were"} drawn once.`,
          ]
        : [];
    return { path, facts, notes, drawnFrames: [[0, timeline.durationInFrames]], discard };
  } catch (error) {
    await discard();
    throw error;
  }
}
