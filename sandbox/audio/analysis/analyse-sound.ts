import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Heard } from "../mix/clip-report.ts";
import { decodeSound } from "../mix/decode-sound.ts";
import { type DecodedSound, stereoBlock } from "../mix/decoded-sound.ts";
import { SAMPLE_RATE, type SpokenInterval } from "../mix/mix-plan.ts";
import { RolePeaks, type WaveformColumns } from "../mix/role-peaks.ts";
import { CURVE_RATE, energyCurves } from "./energy-curves.ts";
import { findBars } from "./find-bars.ts";
import { findBeats } from "./find-beats.ts";
import { onsetFlux } from "./onset-flux.ts";
import { speechRate } from "./speech-rate.ts";

export interface AnalyseInput {
  readonly encoderFolder: string;
  /** For the sound while it is decoded. */
  readonly scratch: string;
  /** Absolute path. */
  readonly file: string;
  /** The tempo it was made or labelled with: decides between a tempo, its half and its double. */
  readonly bpmHint?: number;
  /** Columns of the waveform. */
  readonly columns?: number;
}

/** What can be told of a sound of up to ten minutes; of a longer one, of its first ten. Times in seconds. */
export interface SoundAnalysis {
  readonly durationSeconds: number;
  /** Absent where there is no rhythm. */
  readonly rhythm?: SoundRhythm;
  /** 30 values a second, one byte each in base64, 255 for the loudest moment. */
  readonly curveRate: number;
  readonly energy: string;
  /** Eight bytes for each value of `energy`: bands from 40 Hz to 16 kHz. */
  readonly bands: string;
  readonly waveform: WaveformColumns;
  readonly silences: readonly SpokenInterval[];
  readonly speech: { readonly syllablesPerSecond: number; readonly spokenSeconds: number };
}

export interface SoundRhythm {
  readonly bpm: number;
  readonly beats: readonly number[];
  readonly firstBeatSeconds: number;
  /** A guess, as is where the first bar begins. */
  readonly beatsPerBar: number;
  readonly firstBarSeconds: number;
  /** Share of the beats on which something is struck, 0..1. */
  readonly confidence: number;
}

const LONGEST_SECONDS = 600;
const SHORTEST_SILENCE_SECONDS = 0.3;
const DEFAULT_COLUMNS = 800;
const BLOCK_SAMPLES = SAMPLE_RATE / 2;
/** Steps of the flux between two looks at whether someone cancelled. */
const STEPS_BETWEEN_LOOKS = 500;

export async function analyseSound(input: AnalyseInput, signal: AbortSignal): Promise<SoundAnalysis> {
  const scratchFile = join(input.scratch, `${randomBytes(8).toString("hex")}.wav`);
  try {
    const sound = await decodeSound(input.encoderFolder, input.file, scratchFile, signal, LONGEST_SECONDS);
    try {
      return await analyse(sound, input, signal);
    } finally {
      await sound.close();
    }
  } finally {
    await rm(scratchFile, { force: true });
  }
}

async function analyse(sound: DecodedSound, input: AnalyseInput, signal: AbortSignal): Promise<SoundAnalysis> {
  const flux: number[] = [];
  for (const step of onsetFlux(sound)) {
    flux.push(step);
    if (flux.length % STEPS_BETWEEN_LOOKS > 0) continue;
    await setImmediate();
    signal.throwIfAborted();
  }
  const rhythm = rhythmOf(flux, input.bpmHint);
  await setImmediate();
  signal.throwIfAborted();
  const { energy, bands } = energyCurves(sound);
  const { waveform, silences } = shapeOf(sound, input.columns ?? DEFAULT_COLUMNS);
  return {
    durationSeconds: sound.length / SAMPLE_RATE,
    ...(rhythm ? { rhythm } : {}),
    curveRate: CURVE_RATE,
    energy: inBytes(energy),
    bands: inBytes(bands),
    waveform,
    silences,
    speech: speechRate(sound),
  };
}

function rhythmOf(flux: readonly number[], bpmHint: number | undefined): SoundRhythm | undefined {
  const found = findBeats(flux, bpmHint);
  if (!found || found.beats.length === 0) return undefined;
  const { beatsPerBar, firstBar } = findBars(flux, found.beats);
  return {
    bpm: Math.round(found.bpm * 100) / 100,
    beats: found.beats.map((beat) => Math.round(beat * 1_000) / 1_000),
    firstBeatSeconds: found.beats[0] as number,
    beatsPerBar,
    firstBarSeconds: found.beats[firstBar] as number,
    confidence: Math.round(found.confidence * 100) / 100,
  };
}

function shapeOf(sound: DecodedSound, columns: number) {
  const heard = new Heard();
  const peaks = new RolePeaks(columns, sound.length);
  const block = stereoBlock(BLOCK_SAMPLES);
  for (let first = 0; first < sound.length; first += BLOCK_SAMPLES) {
    const count = Math.min(BLOCK_SAMPLES, sound.length - first);
    sound.read(first, count, block);
    heard.add(block, count);
    peaks.add("effect", block, count, first);
  }
  return { waveform: peaks.waveforms(1)[0]?.columns ?? [], silences: heard.silences(1, SHORTEST_SILENCE_SECONDS) };
}

function inBytes(values: Float32Array): string {
  return Buffer.from(Uint8Array.from(values, (value) => Math.round(value * 255))).toString("base64");
}
