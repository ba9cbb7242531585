import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { decodeSound } from "../mix/decode-sound.ts";
import type { DecodedSound } from "../mix/decoded-sound.ts";
import { SAMPLE_RATE } from "../mix/mix-plan.ts";
import { CURVE_RATE, energyCurves } from "./energy-curves.ts";
import { findBars } from "./find-bars.ts";
import { findBeats } from "./find-beats.ts";
import { onsetFlux } from "./onset-flux.ts";

export interface AnalyseInput {
  readonly encoderFolder: string;
  /** For the sound while it is decoded. */
  readonly scratch: string;
  /** Absolute path. */
  readonly file: string;
  /** What to find: beats and bars, or how loud it is over time. */
  readonly find: "rhythm" | "curves";
  /** The tempo it was made or labelled with: decides between a tempo, its half and its double. */
  readonly bpmHint?: number;
}

/** What can be told of a sound of up to ten minutes; of a longer one, of its first ten. Times in seconds. */
export interface SoundAnalysis {
  readonly durationSeconds: number;
  /** Absent where there is no rhythm. */
  readonly rhythm?: SoundRhythm;
  readonly curves?: SoundCurves;
}

export interface SoundRhythm {
  readonly bpm: number;
  readonly beats: readonly number[];
  /** A guess, as is which beat begins the first bar. */
  readonly beatsPerBar: number;
  readonly firstBar: number;
  /** Share of the beats on which something is struck, 0..1. */
  readonly confidence: number;
}

export interface SoundCurves {
  /** Moments a second. */
  readonly rate: number;
  /** One byte a moment in base64, 255 for the loudest. */
  readonly energy: string;
  /** Eight bytes a moment: bands from 40 Hz to 16 kHz. */
  readonly bands: string;
}

const LONGEST_SECONDS = 600;
/** Steps of the flux between two looks at whether someone cancelled. */
const STEPS_BETWEEN_LOOKS = 500;

export async function analyseSound(input: AnalyseInput, signal: AbortSignal): Promise<SoundAnalysis> {
  const scratchFile = join(input.scratch, `${randomBytes(8).toString("hex")}.wav`);
  try {
    const sound = await decodeSound(input.encoderFolder, input.file, scratchFile, signal, LONGEST_SECONDS);
    try {
      const durationSeconds = sound.length / SAMPLE_RATE;
      if (input.find === "curves") return { durationSeconds, curves: curvesOf(sound) };
      const rhythm = await rhythmOf(sound, input.bpmHint, signal);
      return { durationSeconds, ...(rhythm ? { rhythm } : {}) };
    } finally {
      await sound.close();
    }
  } finally {
    await rm(scratchFile, { force: true });
  }
}

async function rhythmOf(
  sound: DecodedSound,
  bpmHint: number | undefined,
  signal: AbortSignal,
): Promise<SoundRhythm | undefined> {
  const flux: number[] = [];
  for (const step of onsetFlux(sound)) {
    flux.push(step);
    if (flux.length % STEPS_BETWEEN_LOOKS > 0) continue;
    await setImmediate();
    signal.throwIfAborted();
  }
  const found = findBeats(flux, bpmHint);
  if (!found || found.beats.length === 0) return undefined;
  const { beatsPerBar, firstBar } = findBars(flux, found.beats);
  return {
    bpm: Math.round(found.bpm * 100) / 100,
    beats: found.beats.map((beat) => Math.round(beat * 1_000) / 1_000),
    beatsPerBar,
    firstBar,
    confidence: Math.round(found.confidence * 100) / 100,
  };
}

function curvesOf(sound: DecodedSound): SoundCurves {
  const { energy, bands } = energyCurves(sound);
  return { rate: CURVE_RATE, energy: inBytes(energy), bands: inBytes(bands) };
}

/** In 255 steps: what differs between two machines in the last digit of a sine is the same byte. */
function inBytes(values: Float32Array): string {
  return Buffer.from(Uint8Array.from(values, (value) => Math.round(value * 255))).toString("base64");
}
