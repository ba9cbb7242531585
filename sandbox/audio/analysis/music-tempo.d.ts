/** The parts of music-tempo that are used one by one: its whole copies the sound three times. They throw strings. */
declare module "music-tempo/dist/node/OnsetDetection.js" {
  const OnsetDetection: { normalize(flux: number[]): void; findPeaks(flux: readonly number[]): number[] };
  export default OnsetDetection;
}

declare module "music-tempo/dist/node/TempoInduction.js" {
  interface Clusters {
    readonly clIntervals: number[];
    readonly clSizes: number[];
  }
  interface Range {
    readonly minBeatInterval?: number;
    readonly maxBeatInterval?: number;
  }
  interface Scores {
    readonly clScores: number[];
    readonly clScoresIdxs: number[];
  }
  const TempoInduction: {
    processRhythmicEvents(events: readonly number[]): Clusters;
    mergeClusters(clusters: Clusters): Clusters;
    calculateScore(clusters: Clusters): Scores;
    /** Seconds between beats. */
    createTempoList(clusters: Clusters & Scores, range: Range): number[];
  };
  export default TempoInduction;
}

declare module "music-tempo/dist/node/BeatTracking.js" {
  interface Agent {
    readonly score: number;
    readonly beatInterval: number;
    /** Seconds, once `fillBeats` was called. */
    readonly events: number[];
    fillBeats(): void;
  }
  const BeatTracking: {
    trackBeat(events: readonly number[], scores: readonly number[], intervals: readonly number[]): Agent[];
  };
  export default BeatTracking;
}
