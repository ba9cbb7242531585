import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { counted } from "../../counted.ts";
import { findScene, withScene } from "../../find-scene.ts";
import type { Project } from "../../project.ts";
import { resizedScene } from "../../resized-scene.ts";
import { filmBeats } from "../../sound/film-beats.ts";
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
    const music = musicOf(project);
    let next = project;
    let moved = 0;
    for (const [index, { sceneId }] of project.scenes.entries()) {
      const scene = findScene(next, sceneId);
      const start = startFrames(next)[index] ?? 0;
      const end = (start + scene.durationInFrames) / next.fps;
      const shortest = (start + (framesForVoice(next, scene) ?? 1)) / next.fps;
      const fitting = filmBeats(music, shortest - 1e-9, Math.max(end, shortest) + LATEST_SECONDS).filter(
        ({ atSeconds, inBar }) => (every === "beat" || inBar === 0) && Math.round(atSeconds * next.fps) > start,
      );
      const nearest = fitting.sort((a, b) => Math.abs(a.atSeconds - end) - Math.abs(b.atSeconds - end))[0];
      // Where the music has ended there is no beat to cut on.
      if (!nearest) continue;
      const frames = Math.round(nearest.atSeconds * next.fps) - start;
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

/** After the end of a scene: a bar in three of the slowest music. */
const LATEST_SECONDS = 5;

function musicOf(project: Project) {
  const music = musicWithBeats(project);
  if (music) return music;
  throw new UserError(
    "The video has no music whose beats are known.",
    "Put music under it with edit_audio set_music first: what generate_media makes has beats, and imported music whose rhythm is heard clearly.",
  );
}
