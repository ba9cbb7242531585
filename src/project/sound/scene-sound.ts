import type { Project, Scene } from "../project.ts";
import { textsReached } from "../shared-modules.ts";
import { codeClockOf, startFrameOf } from "../timeline/scene-timing.ts";
import { filmBeats } from "./film-beats.ts";
import { musicWithBeats } from "./music-with-beats.ts";
import { spokenWords } from "./placed-tracks.ts";
import { type MusicCurves, type SceneLevels, sceneLevels } from "./scene-levels.ts";
import { LEAD_SECONDS, TAIL_SECONDS } from "./voice-margins.ts";

interface SoundWord {
  readonly text: string;
  readonly fromFrame: number;
  readonly toFrame: number;
}

/** What scene code is told of the sound, in frames of its own clock. */
export interface SceneSound {
  readonly words: readonly SoundWord[];
  readonly beats: readonly number[];
  readonly beatsPerBar: number;
  readonly firstBeatInBar: number;
  readonly bpm: number;
  readonly levels?: SceneLevels;
}

const ASKS_FOR_WORDS = /\buse(?:Narration|Cue)\b/;
const ASKS_FOR_BEATS = /\buseBeat\b/;
const ASKS_FOR_LEVELS = /\b(?:energy|spectrum)\b/;

/** What of the sound the code asks for: what it does not ask for never makes it drawn again. */
export interface AskedSound {
  readonly words: boolean;
  readonly beats: boolean;
  readonly levels: boolean;
}

export function askedSound(project: Project, code: string): AskedSound {
  const text = textsReached(project, code).join("\n");
  const beats = ASKS_FOR_BEATS.test(text);
  return { words: ASKS_FOR_WORDS.test(text), beats, levels: beats && ASKS_FOR_LEVELS.test(text) };
}

/** Undefined where the code asks for nothing. @param curves of the music that is heard, where its levels are asked for */
export function sceneSound(
  project: Project,
  scene: Scene,
  asked: AskedSound,
  curves?: MusicCurves,
): SceneSound | undefined {
  if (!asked.words && !asked.beats) return undefined;
  const music = asked.beats ? beatsOf(project, scene) : undefined;
  const levels = asked.levels ? sceneLevels(project, scene, curves) : undefined;
  return {
    words: asked.words ? wordsOf(project, scene) : [],
    ...(music ?? { beats: [], beatsPerBar: 4, firstBeatInBar: 0, bpm: 0 }),
    ...(levels ? { levels } : {}),
  };
}

/** Those of its voice; without one, the plan's narration spread over the scene. */
function wordsOf(project: Project, scene: Scene): SoundWord[] {
  const { fps } = project;
  const start = startFrameOf(project, scene.sceneId);
  const { startOffsetInFrames } = codeClockOf(scene);
  const onClock = (seconds: number) => Math.round(seconds * fps) - start + startOffsetInFrames;
  const end = (start + scene.durationInFrames) / fps;
  const heard = spokenWords(project).filter(
    ({ sceneId, startSeconds }) =>
      sceneId === scene.sceneId || (sceneId === undefined && startSeconds >= start / fps && startSeconds < end),
  );
  if (heard.length > 0)
    return heard.map(({ text, startSeconds, endSeconds }) => ({
      text,
      fromFrame: onClock(startSeconds),
      toFrame: onClock(endSeconds),
    }));
  return spread(scene, fps);
}

function spread({ plan, durationInFrames }: Scene, fps: number): SoundWord[] {
  const words = (plan.narration ?? "").split(/\s+/).filter(Boolean);
  const letters = words.reduce((sum, { length }) => sum + length + 1, 0);
  const from = LEAD_SECONDS * fps;
  const length = Math.max(1, durationInFrames - from - TAIL_SECONDS * fps);
  let before = 0;
  return words.map((text) => {
    const fromFrame = Math.round(from + (before / letters) * length);
    before += text.length + 1;
    return { text, fromFrame, toFrame: Math.round(from + (before / letters) * length) };
  });
}

function beatsOf(project: Project, scene: Scene) {
  const { fps } = project;
  const music = musicWithBeats(project);
  if (!music) return undefined;
  const { bpm, beatsPerBar } = music.beats;
  const start = startFrameOf(project, scene.sceneId);
  const { startOffsetInFrames } = codeClockOf(scene);
  // From a beat before the scene to one after it, so that what goes on between two beats is known at both ends.
  const period = 60 / bpm;
  const end = Math.min((start + scene.durationInFrames) / fps + period, music.placed.endSeconds);
  const heard = filmBeats(music, start / fps - period, end);
  return {
    beats: heard.map(({ atSeconds }) => Math.round(atSeconds * fps) - start + startOffsetInFrames),
    beatsPerBar,
    firstBeatInBar: heard[0]?.inBar ?? 0,
    bpm,
  };
}
