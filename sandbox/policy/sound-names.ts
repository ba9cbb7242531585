/** Moods that music is made in. */
export const MUSIC_MOODS = [
  "calm",
  "upbeat",
  "corporate",
  "cinematic",
  "playful",
  "dark",
  "lofi",
  "inspiring",
] as const;
export type MusicMood = (typeof MUSIC_MOODS)[number];

/** Notes that music can be in; whether it is major or minor follows from its mood. */
export const MUSIC_KEYS = [
  "C",
  "C#",
  "Db",
  "D",
  "D#",
  "Eb",
  "E",
  "F",
  "F#",
  "Gb",
  "G",
  "G#",
  "Ab",
  "A",
  "A#",
  "Bb",
  "B",
] as const;
export type MusicKey = (typeof MUSIC_KEYS)[number];

export const MUSIC_SECONDS = { min: 3, max: 300 } as const;
export const MUSIC_BPM = { min: 50, max: 180 } as const;

/** Sound effects that are made. */
export const EFFECT_NAMES = [
  "whoosh",
  "swoosh",
  "click",
  "pop",
  "riser",
  "impact",
  "ding",
  "shimmer",
  "typing",
  "notification",
  "drop",
  "tick",
] as const;
export type EffectName = (typeof EFFECT_NAMES)[number];

/** English voices that come with the package. */
export const LOCAL_VOICES = ["rms", "slt", "awb", "kal16"] as const;
export type LocalVoiceId = (typeof LOCAL_VOICES)[number];
export const VOICE_SPEED = { min: 0.7, max: 1.4 } as const;
