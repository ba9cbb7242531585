import { open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { MAX_WAV_SECONDS } from "../../policy/media-limits.ts";
import { damaged } from "../import-failed.ts";
import type { ImportNote } from "../protocol.ts";
import type { Sound } from "./probe-clip.ts";
import { runTool, type Workshop } from "./run-tool.ts";
import { QUIET } from "./untrusted-input.ts";

export const SAMPLE_RATE = 48_000;

export interface SoundFile {
  readonly file: string;
  readonly mimeType: string;
  readonly extension: string;
  readonly durationSeconds: number;
  readonly notes: readonly ImportNote[];
}

export interface SoundJob {
  /** Arguments that read the source. */
  readonly source: readonly string[];
  readonly sound: Sound;
  /** Name of the file without extension. */
  readonly name: string;
  readonly maxSeconds: number;
  /** Samples it is cut or filled up to; absent, it is as long as it is. */
  readonly samples?: number | undefined;
}

/**
 * Writes sound as 48 kHz of one or two channels. All of it is decoded, as only that tells how long compressed sound is. Long
 * sound is kept as Opus, which tells its length to the sample; short sound as it is.
 */
export async function extractSound(workshop: Workshop, job: SoundJob): Promise<SoundFile> {
  const { sound } = job;
  const channels = Math.min(2, sound.channels);
  const wav = join(workshop.scratch, `${job.name}.wav`);
  const exact = job.samples === undefined ? [] : ["apad", `atrim=end_sample=${job.samples}`];
  await run(workshop, [
    ...job.source,
    ...["-map", `0:${sound.stream}`, "-vn", "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1"],
    ...["-fflags", "+bitexact", "-flags:a", "+bitexact", "-t", String(job.maxSeconds)],
    // Gaps and a late start become silence, so that sound stays with the picture.
    ...["-af", [`aresample=${SAMPLE_RATE}:async=1:first_pts=0`, ...exact].join(",")],
    ...["-ac", String(channels), "-c:a", "pcm_s16le", "-f", "wav", wav],
  ]);
  const samples = await samplesIn(wav, channels);
  if (samples === 0) throw damaged("sound");
  const durationSeconds = samples / SAMPLE_RATE;
  const notes: ImportNote[] = [];
  if (sound.channels > 2) notes.push({ note: "sound-mixed-down", numbers: [sound.channels] });
  if (sound.sampleRate !== SAMPLE_RATE) notes.push({ note: "sound-resampled", numbers: [sound.sampleRate] });
  if (durationSeconds <= MAX_WAV_SECONDS) {
    return { file: `${job.name}.wav`, mimeType: "audio/wav", extension: "wav", durationSeconds, notes };
  }
  await run(workshop, [
    ...["-f", "wav", "-i", wav, "-c:a", "libopus", "-b:a", channels === 1 ? "112k" : "192k"],
    ...["-map_metadata", "-1", "-fflags", "+bitexact", "-f", "ogg", join(workshop.scratch, `${job.name}.ogg`)],
  ]);
  await rm(wav);
  return { file: `${job.name}.ogg`, mimeType: "audio/ogg", extension: "ogg", durationSeconds, notes };
}

async function run(workshop: Workshop, args: readonly string[]): Promise<void> {
  const started = runTool(workshop, "ffmpeg", [...QUIET, "-nostdin", "-y", ...args]);
  started.input.end();
  started.output.resume();
  await started.finished;
}

const HEAD_BYTES = 4096;

/** Counted from where the samples begin to the end of the file, which we wrote. */
async function samplesIn(path: string, channels: number): Promise<number> {
  const { size } = await stat(path);
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const at = buffer.subarray(0, bytesRead).indexOf("data");
    return at < 0 ? 0 : Math.floor((size - at - 8) / (2 * channels));
  } finally {
    await file.close();
  }
}
