import type { Project, Scene } from "../project.ts";
import { textsReached } from "../shared-modules.ts";
import { codeClockOf, startFrameOf } from "../timeline/scene-timing.ts";
import { musicWithBeats } from "./music-with-beats.ts";
import { spokenWords } from "./placed-tracks.ts";
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
}

const ASKS_FOR_WORDS = /\buse(?:Narration|Cue)\b/;
const ASKS_FOR_BEATS = /\buseBeat\b/;

/** Undefined where the code asks for neither: then no sound makes it drawn again. */
export function sceneSound(project: Project, scene: Scene, code: string): SceneSound | undefined {
  const text = textsReached(project, code).join("\n");
  const [asksForWords, asksForBeats] = [ASKS_FOR_WORDS.test(text), ASKS_FOR_BEATS.test(text)];
  if (!asksForWords && !asksForBeats) return undefined;
  const music = asksForBeats ? beatsOf(project, scene) : undefined;
  return {
    words: asksForWords ? wordsOf(project, scene) : [],
    ...(music ?? { beats: [], beatsPerBar: 4, firstBeatInBar: 0, bpm: 0 }),
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
  const { placed, beats: rhythm } = music;
  const { durationSeconds = 0 } = placed.asset;
  const start = startFrameOf(project, scene.sceneId);
  const { startOffsetInFrames } = codeClockOf(scene);
  const period = 60 / rhythm.bpm;
  const loop = placed.track.loop ? durationSeconds : Number.POSITIVE_INFINITY;
  const beats: number[] = [];
  let firstBeatInBar = 0;
  // From a beat before the scene to one after it, so that what goes on between two beats is known at both ends.
  const [from, to] = [start / fps - period, (start + scene.durationInFrames) / fps + period];
  for (let round = 0; beats.length < MAX_BEATS; round++) {
    const offset = placed.startSeconds - placed.fromSeconds + round * loop;
    if (!Number.isFinite(offset) || offset > to) break;
    for (let beat = 0; ; beat++) {
      const inSound = rhythm.firstBeatSeconds + beat * period;
      const at = offset + inSound;
      if (inSound >= Math.min(loop, durationSeconds) || at > to || at > placed.endSeconds) break;
      if (at < from || at < placed.startSeconds) continue;
      if (beats.length === 0) firstBeatInBar = beat % rhythm.beatsPerBar;
      beats.push(Math.round(at * fps) - start + startOffsetInFrames);
    }
  }
  return { beats, beatsPerBar: rhythm.beatsPerBar, firstBeatInBar, bpm: rhythm.bpm };
}

/** Ten minutes at 200 beats a minute. */
const MAX_BEATS = 2_000;
