import type { Timeline, VideoEncoding } from "../../sandbox/render/protocol.ts";
import { containerNamed } from "../../sandbox/render/video/containers.ts";
import { UserError } from "../errors.ts";
import { counted } from "../project/counted.ts";
import type { RenderedFile } from "../render/renderer.ts";

/** A GIF counts in hundredths of a second, and shows no picture for less than two. */
const GIF_SECONDS_OFF = 0.03;

/** Refuses a file with the wrong size, frame rate or length. An export is "done" only after this check. */
export function checkExported(
  timeline: Timeline,
  encoding: VideoEncoding,
  { facts, frames }: Pick<RenderedFile, "facts" | "frames">,
): void {
  const again = "Call export_video again; if it happens twice, report it with the server's log.";
  const { hasSound, join } = containerNamed(encoding.container);
  if (facts.frames !== frames)
    throw new UserError(`The file has ${counted(facts.frames, "frame")} where ${frames} were rendered.`, again);
  if (Math.abs(facts.fps - encoding.fps) > 0.001)
    throw new UserError(`The file runs at ${facts.fps} fps, not ${encoding.fps}.`, again);
  const seconds = timeline.durationInFrames / timeline.fps;
  if (join.by === "gif-blocks" && Math.abs(facts.durationSeconds - seconds) > GIF_SECONDS_OFF)
    throw new UserError(`The file lasts ${facts.durationSeconds} s, not ${seconds.toFixed(2)} s.`, again);
  if (encoding.scale === 1 && (facts.width !== timeline.width || facts.height !== timeline.height)) {
    throw new UserError(`The file is ${facts.width}x${facts.height}, not ${timeline.width}x${timeline.height}.`, again);
  }
  if (hasSound && !facts.hasAudio) throw new UserError("The file has no audio track.", again);
  if (facts.sound && Math.abs(facts.sound.seconds - seconds) > 1 / encoding.fps)
    throw new UserError(`The sound lasts ${facts.sound.seconds.toFixed(2)} s, not ${seconds.toFixed(2)} s.`, again);
}
