import type { Timeline, VideoEncoding, VideoFacts } from "../../sandbox/render/protocol.ts";
import { containerNamed } from "../../sandbox/render/video/containers.ts";
import { UserError } from "../errors.ts";
import { counted } from "../project/counted.ts";

/** Refuses a file with the wrong size, frame rate or length. An export is "done" only after this check. */
export function checkExported(timeline: Timeline, encoding: VideoEncoding, facts: VideoFacts): void {
  const expectedFrames = Math.max(1, Math.round(timeline.durationInFrames / (timeline.fps / encoding.fps)));
  const again = "Call export_video again; if it happens twice, report it with the server's log.";
  if (Math.abs(facts.frames - expectedFrames) > 1) {
    throw new UserError(`The file has ${counted(facts.frames, "frame")} where ${expectedFrames} were rendered.`, again);
  }
  if (Math.abs(facts.fps - encoding.fps) > 0.001)
    throw new UserError(`The file runs at ${facts.fps} fps, not ${encoding.fps}.`, again);
  if (encoding.scale === 1 && (facts.width !== timeline.width || facts.height !== timeline.height)) {
    throw new UserError(`The file is ${facts.width}x${facts.height}, not ${timeline.width}x${timeline.height}.`, again);
  }
  if (containerNamed(encoding.container).hasSound && !facts.hasAudio)
    throw new UserError("The file has no audio track.", again);
}
