// Bundled into one file by src/platform/build/build-music-tempo.ts: its package is 8 MB on disk for 40 kB of code.
import BeatTracking from "music-tempo/dist/node/BeatTracking.js";
import OnsetDetection from "music-tempo/dist/node/OnsetDetection.js";
import TempoInduction from "music-tempo/dist/node/TempoInduction.js";

export { BeatTracking, OnsetDetection, TempoInduction };
