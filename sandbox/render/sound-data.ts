// What the server and the render process say to each other about sound. Types only.

/** A picture of what is heard over a film, for under its contact sheet. Times in seconds. */
export interface SoundStrip {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly durationSeconds: number;
  /** What each role gives, as `[low, high, low, high ...]` of -127..127 over the whole film. */
  readonly waveforms: readonly { readonly role: "voice" | "music" | "effect"; readonly columns: readonly number[] }[];
  /** How far music goes down for voices, in decibels of 0 or less, evenly over the film. */
  readonly duckDb?: readonly number[];
  readonly words: readonly { readonly text: string; readonly startSeconds: number; readonly endSeconds: number }[];
  readonly scenes: readonly { readonly title: string; readonly startSeconds: number }[];
}

/** A sound track as it is heard, decoded whole. */
export interface SoundFacts {
  /** From the first picture to the last sample. */
  readonly seconds: number;
  /** Integrated loudness (ITU-R BS.1770-4); null where all is silent. */
  readonly lufs: number | null;
  /** In decibels below full scale; -120 stands for silence. */
  readonly truePeakDb: number;
}

/** What is heard while a scene is shown, in frames of its own clock. */
export interface SceneSound {
  readonly words: readonly { readonly text: string; readonly fromFrame: number; readonly toFrame: number }[];
  readonly beats: readonly number[];
  readonly beatsPerBar: number;
  readonly firstBeatInBar: number;
  readonly bpm: number;
  /** How loud the music is at each frame from `from` on, in base64: a byte as a whole, and eight from low bands to high. */
  readonly levels?: { readonly from: number; readonly energy: string; readonly bands: string };
}
