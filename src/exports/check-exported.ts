import type { Timeline, VideoEncoding, VideoFacts } from "../../sandbox/render/protocol.ts";
import { containerNamed } from "../../sandbox/render/video/containers.ts";
import { UserError } from "../errors.ts";
import { counted } from "../project/counted.ts";

/**
 * Refuses a file with the wrong size, frame rate or length, or one that is blank. Returns remarks on what may be intended.
 * An export is "done" only after this check.
 */
export function checkExported(timeline: Timeline, encoding: VideoEncoding, facts: VideoFacts): string[] {
  const expectedFrames = Math.max(1, Math.round(timeline.durationInFrames / (timeline.fps / encoding.fps)));
  const again = "Call export_video again; if it happens twice, report it with the server's log.";
  if (Math.abs(facts.frames - expectedFrames) > 1) {
    throw new UserError(`The file has ${counted(facts.frames, "frame")} where ${expectedFrames} were rendered.`, again);
  }
  if (Math.abs(facts.fps - encoding.fps) > 0.01)
    throw new UserError(`The file runs at ${facts.fps} fps, not ${encoding.fps}.`, again);
  if (encoding.scale === 1 && (facts.width !== timeline.width || facts.height !== timeline.height)) {
    throw new UserError(`The file is ${facts.width}x${facts.height}, not ${timeline.width}x${timeline.height}.`, again);
  }
  if (containerNamed(encoding.container).hasSound && !facts.hasAudio)
    throw new UserError("The file has no audio track.", again);
  return blankScenes(timeline, encoding, facts);
}

function blankScenes(timeline: Timeline, encoding: VideoEncoding, { flatRuns }: VideoFacts): string[] {
  const step = timeline.fps / encoding.fps;
  const blank = timeline.scenes.filter(({ startFrame, durationInFrames }) =>
    flatRuns.some(
      (run) => run.from * step <= startFrame + step && run.to * step >= startFrame + durationInFrames - step,
    ),
  );
  if (blank.length > 0 && blank.length === timeline.scenes.length) {
    throw new UserError(
      "Every frame of the video is one flat colour.",
      "Look at it with render_preview, fix the scenes with generate_scene_code and export again.",
    );
  }
  return blank.map(({ sceneId }) => `Scene "${sceneId}" shows one flat colour from start to end.`);
}
