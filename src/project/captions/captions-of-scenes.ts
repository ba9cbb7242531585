import type { Project } from "../project.ts";
import { startFrames } from "../timeline/scene-timing.ts";
import type { Captions, ImportedCue } from "./captions.ts";

/** The captions of some scenes of a video: imported cues are at times of the whole, so they move with the scenes they are seen in. */
export function captionsOfScenes(whole: Project, some: Project): Captions | undefined {
  const { captions, fps } = whole;
  if (!captions?.cues || some.scenes.length === whole.scenes.length) return captions;
  const [starts, newStarts] = [startFrames(whole), startFrames(some)];
  const cues = some.scenes.flatMap((scene, index) => {
    const at = whole.scenes.findIndex(({ sceneId }) => sceneId === scene.sceneId);
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? (starts[at] ?? 0) + scene.durationInFrames].map(
      (frame) => frame / fps,
    ) as [number, number];
    const shift = (newStarts[index] ?? 0) / fps - from;
    return (captions.cues ?? [])
      .filter(({ startSeconds, endSeconds }) => startSeconds < to - 1 / fps && endSeconds > from + 1 / fps)
      .map((cue) => ({
        ...cue,
        startSeconds: Math.max(cue.startSeconds, from) + shift,
        endSeconds: Math.min(cue.endSeconds, to) + shift,
      }));
  });
  return { ...captions, cues: cues.reduce<ImportedCue[]>(joined, []) };
}

/** A cue over a cut between two scenes that follow each other here too is one cue. */
function joined(done: ImportedCue[], cue: ImportedCue): ImportedCue[] {
  const last = done.at(-1);
  if (!last || last.text !== cue.text || cue.startSeconds - last.endSeconds > 1e-6) return [...done, cue];
  return [...done.slice(0, -1), { ...last, endSeconds: cue.endSeconds }];
}
