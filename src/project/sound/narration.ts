import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import type { Asset } from "../assets/asset.ts";
import { addAsset, assetsOf, type NewAsset, withoutUnused } from "../assets/change-assets.ts";
import { counted } from "../counted.ts";
import { spokenSeconds } from "../duration.ts";
import { findScene, withScene } from "../find-scene.ts";
import { MAX_SCENE_SECONDS } from "../limits.ts";
import type { Edited, Project, Scene } from "../project.ts";
import { resizedScene } from "../resized-scene.ts";
import { settle } from "../settle.ts";
import { tracksOf, unusedTrackId, withTracks } from "./find-track.ts";
import type { AudioTrack } from "./track.ts";
import { LEAD_SECONDS, TAIL_SECONDS } from "./voice-margins.ts";

/** Whether scenes take the length of their voices: all of them, those that are too short, or none. */
export type VoiceFit = "exact" | "lengthen" | "none";

export interface SpokenScene {
  readonly sceneId: string;
  readonly voice: NewAsset;
}

/** The voice of a scene. */
export function voiceOf(
  project: Project,
  sceneId: string,
): { readonly track: AudioTrack; readonly asset: Asset } | undefined {
  const track = tracksOf(project).find((each) => each.role === "voice" && each.sceneId === sceneId);
  const asset = assetsOf(project).find(({ assetId }) => assetId === track?.assetId);
  return track && asset ? { track, asset } : undefined;
}

/** Scenes with words to speak: those named, or all that have some. */
export function scenesToSpeak(project: Project, sceneIds: readonly string[] | undefined): Scene[] {
  const wanted = sceneIds ? sceneIds.map((sceneId) => findScene(project, sceneId)) : project.scenes;
  const mute = sceneIds ? wanted.find(({ plan }) => !plan.narration?.trim()) : undefined;
  if (mute)
    throw new UserError(
      `Scene "${mute.sceneId}" has no narration.`,
      "Give its narration with plan_scenes, then call this again.",
    );
  const spoken = wanted.filter(({ plan }) => plan.narration?.trim());
  if (spoken.length > 0) return spoken;
  throw new UserError(
    "No scene has narration, so there is nothing to speak.",
    "Give narration to scenes with plan_scenes: {sceneId, narration}.",
  );
}

/** Puts each voice into its scene, in place of the one that is there, and gives scenes the length their voices need. */
export function withVoices(project: Project, spoken: readonly SpokenScene[], fit: VoiceFit): Edited {
  const resized: string[] = [];
  let next = project;
  for (const { sceneId, voice } of spoken) {
    next = withVoice(next, sceneId, voice);
    const before = findScene(next, sceneId);
    const scene = fitted(next, before, fit);
    if (scene === before) continue;
    resized.push(`${quoted(scene.title)} lasts ${spokenSeconds(scene.durationInFrames, project.fps)}`);
    next = withScene(next, scene);
  }
  const lengths = resized.length > 0 ? ` To fit, ${resized.join(", ")}.` : "";
  const late = fit === "none" ? overrunNotes(next, spoken) : "";
  return settle({
    project: withoutUnused(next, project),
    receipt: `Spoke ${counted(spoken.length, "scene")}.${lengths}${late}`,
  });
}

/** How long a scene has to be for its voice: undefined where it has none. */
export function framesForVoice(project: Project, scene: Scene): number | undefined {
  const voice = voiceOf(project, scene.sceneId);
  if (!voice) return undefined;
  const { startSeconds, durationSeconds, trimStartSeconds = 0 } = voice.track;
  const length = durationSeconds ?? (voice.asset.durationSeconds ?? 0) - trimStartSeconds;
  const seconds = startSeconds + length + TAIL_SECONDS + secondsUntilNext(project, scene);
  return Math.min(Math.ceil(seconds * project.fps), Math.floor(MAX_SCENE_SECONDS * project.fps));
}

/** What a person would miss when they listen: narration that nobody speaks, or that has changed since it was spoken. */
export function voiceRemarks(project: Project): string[] {
  const planned = project.scenes.filter(({ plan }) => plan.narration?.trim());
  const silent = planned.filter(({ sceneId }) => !voiceOf(project, sceneId));
  const stale = planned.filter(({ sceneId, plan }) => {
    const speech = voiceOf(project, sceneId)?.asset.speech;
    return speech !== undefined && speech.text !== plan.narration?.trim();
  });
  return [
    ...(silent.length > 0 ? [`Narration without a voice: ${idsOf(silent)}; generate_voiceover speaks it.`] : []),
    ...(stale.length > 0
      ? [`Narration that changed since it was spoken: ${idsOf(stale)}; call generate_voiceover again.`]
      : []),
  ];
}

function withVoice(project: Project, sceneId: string, voice: NewAsset): Project {
  const { project: added, asset } = addAsset(project, voice);
  const scene = findScene(added, sceneId);
  const isOld = (track: AudioTrack) => track.role === "voice" && track.sceneId === sceneId;
  const old = tracksOf(added).find(isOld);
  const others = tracksOf(added).filter((track) => !isOld(track));
  const track: AudioTrack = {
    trackId: old?.trackId ?? unusedTrackId(added, `voice-${sceneId}`),
    role: "voice",
    assetId: asset.assetId,
    sceneId,
    startSeconds: old?.startSeconds ?? LEAD_SECONDS + (scene.transitionIn?.durationInFrames ?? 0) / added.fps,
    ...(old?.volumeDb === undefined ? {} : { volumeDb: old.volumeDb }),
    ...(old?.muted ? { muted: old.muted } : {}),
  };
  return withTracks(added, [...others, track]);
}

function fitted(project: Project, scene: Scene, fit: VoiceFit): Scene {
  const needed = framesForVoice(project, scene);
  if (needed === undefined || fit === "none" || needed === scene.durationInFrames) return scene;
  return fit === "exact" || needed > scene.durationInFrames ? resizedScene(scene, needed) : scene;
}

function overrunNotes(project: Project, spoken: readonly SpokenScene[]): string {
  const late = spoken.flatMap(({ sceneId }) => {
    const scene = findScene(project, sceneId);
    const over = (framesForVoice(project, scene) ?? 0) - scene.durationInFrames;
    return over > 0 ? [`"${sceneId}" by ${spokenSeconds(over, project.fps)}`] : [];
  });
  return late.length > 0 ? ` Too short for their voices: ${late.join(", ")}; resize them with fit: "narration".` : "";
}

/** While the next scene comes in over the end, its voice may begin. */
function secondsUntilNext({ scenes, fps }: Project, { sceneId }: Scene): number {
  const next = scenes[scenes.findIndex((each) => each.sceneId === sceneId) + 1];
  return (next?.transitionIn?.durationInFrames ?? 0) / fps;
}

function idsOf(scenes: readonly Scene[]): string {
  const ids = scenes.slice(0, 20).map(({ sceneId }) => sceneId);
  return scenes.length > ids.length ? `${ids.join(", ")} and ${scenes.length - ids.length} more` : ids.join(", ");
}
