import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { counted } from "../../counted.ts";
import { findScene, withScene } from "../../find-scene.ts";
import type { Project } from "../../project.ts";
import { resizedScene } from "../../resized-scene.ts";
import { musicWithBeats } from "../../sound/music-with-beats.ts";
import { framesForVoice } from "../../sound/narration.ts";
import { startFrames } from "../scene-timing.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

/** Moves each cut to the nearest beat, and never into the words of a scene. */
export const snapToBeats = defineTimelineOperation({
  op: "snap_to_beats",
  means: "Cuts to beats.",
  fields: {
    every: z.enum(["beat", "bar"]).optional().meta({ listed: false }),
  },
  parse: ({ every = "beat" }) => ({ every }),
  apply(project, { every }) {
    const { first, period } = gridOf(project, every);
    let next = project;
    let moved = 0;
    for (const [index, { sceneId }] of project.scenes.entries()) {
      const scene = findScene(next, sceneId);
      const start = startFrames(next)[index] ?? 0;
      const end = (start + scene.durationInFrames) / next.fps;
      const shortest = (start + (framesForVoice(next, scene) ?? 1)) / next.fps;
      let beat = Math.round((end - first) / period);
      while (first + beat * period < shortest - 1e-9 || Math.round((first + beat * period) * next.fps) <= start) beat++;
      const frames = Math.round((first + beat * period) * next.fps) - start;
      if (frames === scene.durationInFrames) continue;
      next = withScene(next, resizedScene(scene, frames));
      moved += 1;
    }
    return {
      project: next,
      receipt: moved === 0 ? "Every cut was on a beat already." : `Moved ${counted(moved, "cut")} to a ${every}.`,
    };
  },
});

function gridOf(project: Project, every: "beat" | "bar"): { readonly first: number; readonly period: number } {
  const music = musicWithBeats(project);
  if (!music)
    throw new UserError(
      "The video has no music whose beats are known.",
      "Put music under it with edit_audio set_music first.",
    );
  const { placed, beats } = music;
  const beat = 60 / beats.bpm;
  return {
    first: placed.startSeconds - placed.fromSeconds + beats.firstBeatSeconds,
    period: every === "bar" ? beat * beats.beatsPerBar : beat,
  };
}
