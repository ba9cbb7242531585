/** What a sound is for: music goes down while voices speak. */
export const TRACK_ROLES = ["voice", "music", "effect"] as const;
export type TrackRole = (typeof TRACK_ROLES)[number];

/** One sound, placed. Volumes in decibels: 0 is as it was recorded, {@link SILENT_DB} and below is silence. */
export interface AudioTrack {
  /** Readable and stable: `music`, `voice-intro`, `whoosh-2`. */
  readonly trackId: string;
  readonly role: TrackRole;
  readonly assetId: string;
  /** It moves with this scene, and goes with it. Absent: its times are those of the whole video. */
  readonly sceneId?: string;
  /** From the start of its scene, or of the video. */
  readonly startSeconds: number;
  /** What is left out at the start of the sound. */
  readonly trimStartSeconds?: number;
  /** How long it sounds; to the end of the sound, or of the video where it loops, when absent. */
  readonly durationSeconds?: number;
  readonly volumeDb?: number;
  readonly fadeInSeconds?: number;
  readonly fadeOutSeconds?: number;
  readonly muted?: true;
  readonly loop?: true;
  /** How far music goes down under voices: -12 when absent, 0 not at all. */
  readonly duckDb?: number;
}

export const SILENT_DB = -60;
export const LOUDEST_DB = 12;
/** A bed: heard, and never in the way. */
export const DEFAULT_MUSIC_DB = -6;
export const MUSIC_FADE_IN_SECONDS = 1;
export const MUSIC_FADE_OUT_SECONDS = 2.5;
