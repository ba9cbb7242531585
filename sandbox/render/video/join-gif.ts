import { open, readFile } from "node:fs/promises";
import type { JoinedSegment } from "../protocol.ts";
import { GIF_END, readGif, writtenHead, writtenImage } from "./gif-blocks.ts";
import { sampledFrames } from "./sampled-frames.ts";

/** Players show a picture that lasts one hundredth, or none, for ten. */
const SHORTEST_DELAY = 2;

interface GifTiming {
  readonly timelineFps: number;
  readonly fps: number;
}

/** Moves the pictures of GIFs into one, each with its own palette, and says when each is shown. */
export async function joinGifs(
  segments: readonly (JoinedSegment & { readonly path: string })[],
  timing: GifTiming,
  outputPath: string,
): Promise<void> {
  const delays = gifDelays(segments, timing);
  const output = await open(outputPath, "wx");
  try {
    for (const [index, { path }] of segments.entries()) {
      const { screen, images } = readGif(await readFile(path));
      if (index === 0) await output.write(writtenHead(screen));
      const own = delays[index] ?? [];
      if (images.length !== own.length) throw new Error(`a GIF of ${images.length} pictures instead of ${own.length}`);
      for (const [frame, image] of images.entries())
        await output.write(writtenImage(image, own[frame] ?? SHORTEST_DELAY));
    }
    await output.write(GIF_END);
  } finally {
    await output.close();
  }
}

/**
 * How long each picture of each segment is shown, in hundredths of a second, which is all that a GIF can count. Rounded at
 * the picture's time and not at its length, so that nothing adds up: at 15 a second, 7, 6 and 7.
 */
export function gifDelays(segments: readonly JoinedSegment[], { timelineFps, fps }: GifTiming): number[][] {
  let startFrame = 0;
  const starts = segments.map(({ frames }) => {
    const shown = sampledFrames(frames, timelineFps, fps).map((frame) => ((startFrame + frame) * 100) / timelineFps);
    startFrame += frames;
    return shown;
  });
  const end = (startFrame * 100) / timelineFps;
  const times = [...starts.flat(), end].map(Math.round);
  let at = times[0] ?? 0;
  let next = 0;
  return starts.map((own) =>
    own.map(() => {
      next += 1;
      const until = Math.max(at + SHORTEST_DELAY, times[next] ?? 0);
      const delay = until - at;
      at = until;
      return delay;
    }),
  );
}
