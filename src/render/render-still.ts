import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Timeline, VideoEncoding } from "../../sandbox/render/protocol.ts";
import { imagePlaces } from "../../sandbox/render/video/image-records.ts";
import { openPlainFile } from "../platform/files/plain-file.ts";
import type { Drawer } from "./desk.ts";
import type { CallLimits, RenderedFile } from "./renderer.ts";
import { videoWall } from "./wall-clock.ts";

/** One frame as an image file: a sequence of one, less what is written around its image. */
export async function renderStill(
  drawer: Drawer,
  scratchFolder: string,
  timeline: Timeline,
  frame: number,
  encoding: VideoEncoding,
  { signal }: CallLimits,
): Promise<RenderedFile> {
  const fileName = `${randomBytes(8).toString("hex")}.${encoding.container}`;
  const path = join(scratchFolder, `image-${fileName}`);
  const sequencePath = join(scratchFolder, fileName);
  const wall = videoWall(1, signal);
  try {
    await drawer.request(
      "video",
      { segments: [{ timeline, fromFrame: frame, toFrame: frame + 1, fileName }], encoding },
      wall,
    );
    const facts = await drawer.request("verify", { fileName, encoding }, wall);
    await writeFile(path, await onlyImageOf(sequencePath), { flag: "wx" });
    const discard = () => rm(path, { force: true });
    return { path, facts, frames: 1, notes: [], drawnFrames: [[frame, frame + 1]], discard };
  } finally {
    await rm(sequencePath, { force: true });
  }
}

async function onlyImageOf(path: string): Promise<Buffer> {
  const file = await openPlainFile(path);
  try {
    const [place] = await imagePlaces(file);
    const bytes = Buffer.alloc(place?.sizeBytes ?? 0);
    await file.read(bytes, 0, bytes.length, place?.start ?? 0);
    return bytes;
  } finally {
    await file.close();
  }
}
