import type { Timeline, TimelineScene } from "../../../sandbox/render/protocol.ts";
import { captionsBetween } from "../captions-between.ts";

/**
 * A stretch of the video that can be rendered by itself, here or on another machine: `timeline` holds the scenes that are seen
 * in it, and nothing else of the video.
 */
export interface Segment {
  /** The scenes that are seen: one, or two while one gives way to the other. */
  readonly sceneIds: readonly string[];
  /** Which stretch with these scenes it is, from 0. */
  readonly ordinal: number;
  /** Its first frame in the whole video. */
  readonly startFrame: number;
  readonly timeline: Timeline;
  /** Its frames in `timeline`. */
  readonly fromFrame: number;
  readonly toFrame: number;
}

/**
 * Long scenes are cut, so that all cores have work after an edit of one; players want a keyframe that often anyway.
 * Cut on the scene's own clock: what a new transition or another length does not touch stays the same segment.
 */
const CUT_EVERY_SECONDS = 1.5;

/** Cuts the video where scenes and transitions begin and end. The segments follow each other without a gap. */
export function planSegments(timeline: Timeline): Segment[] {
  const { captions, ...silent } = timeline;
  const ordinals = new Map<string, number>();
  return stretches(timeline).map(([from, to]) => {
    const shown = shownBetween(timeline, from, to);
    const sceneIds = shown.map(({ sceneId }) => sceneId);
    const name = sceneIds.join(" ");
    const ordinal = ordinals.get(name) ?? 0;
    ordinals.set(name, ordinal + 1);
    const origin = Math.min(from, ...shown.map(({ startFrame }) => startFrame));
    const scenes = shown.map((scene) => ({ ...scene, startFrame: scene.startFrame - origin }));
    const end = Math.max(to - origin, ...scenes.map(endOf));
    return {
      sceneIds,
      ordinal,
      startFrame: from,
      timeline: { ...silent, durationInFrames: end, scenes, ...captionsBetween(captions, from, to, origin) },
      fromFrame: from - origin,
      toFrame: to - origin,
    };
  });
}

function stretches(timeline: Timeline): [from: number, to: number][] {
  const { scenes, durationInFrames } = timeline;
  const cuts = new Set([0, durationInFrames]);
  for (const scene of scenes) {
    for (const cut of [scene.startFrame, transitionEnd(scene), endOf(scene)])
      if (cut > 0 && cut < durationInFrames) cuts.add(cut);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).flatMap((to, index) => parts(timeline, sorted[index] as number, to));
}

function parts(timeline: Timeline, from: number, to: number): [from: number, to: number][] {
  const every = Math.max(1, Math.round(CUT_EVERY_SECONDS * timeline.fps));
  const clockStart = Math.min(from, ...shownBetween(timeline, from, to).map(({ startFrame }) => startFrame));
  const cuts = [from];
  for (let cut = clockStart + every; cut < to; cut += every)
    // A start of an encoder for a few frames costs more than the frames.
    if (cut - from >= every / 3 && to - cut >= every / 3) cuts.push(cut);
  return cuts.map((cut, index) => [cut, cuts[index + 1] ?? to]);
}

/** Before this much of a scene is left, nothing in it depends on how it leaves. */
const LEAVING_SECONDS = 1;

/** Each with its transition only while that plays, and with how it leaves only near its end: other pictures do not depend on them. */
function shownBetween({ scenes, fps }: Timeline, from: number, to: number): TimelineScene[] {
  return scenes
    .filter((scene) => scene.startFrame < to && endOf(scene) > from)
    .map(({ transitionIn, leavesByTransition, ...scene }) => ({
      ...scene,
      ...(transitionIn && scene.startFrame + transitionIn.durationInFrames > from ? { transitionIn } : {}),
      ...(leavesByTransition && to > endOf(scene) - LEAVING_SECONDS * fps ? { leavesByTransition } : {}),
    }));
}

function transitionEnd({ startFrame, transitionIn }: TimelineScene): number {
  return startFrame + (transitionIn?.durationInFrames ?? 0);
}

function endOf({ startFrame, durationInFrames }: TimelineScene): number {
  return startFrame + durationInFrames;
}
