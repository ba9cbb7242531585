import { open } from "node:fs/promises";
import { startEncoder } from "../../encoder/run-encoder.ts";
import { Refusal } from "../refusal.ts";
import { DecodedSound } from "./decoded-sound.ts";
import { SAMPLE_RATE } from "./mix-plan.ts";
import { soundDemuxer } from "./sound-demuxer.ts";

/** Ten minutes of film, and some more that may be cut off. */
const LONGEST_SECONDS = 1_200;
/** Lossy formats decode to more than full scale; whole numbers of 24 bits have room to spare below it. */
const HEADROOM = 0.25;
/** Length of the file's head up to its samples: more than any encoder writes before them. */
const HEAD_BYTES = 4_096;

/** A file that cannot be read as sound. */
export class UnreadableSoundError extends Refusal {
  constructor(which = "The sound") {
    super(`${which} cannot be read.`, "Bring the sound in again, as MP3, WAV, M4A, Ogg or FLAC.");
  }
}

/** Decodes a sound once, to 48 kHz mono or stereo, into `scratchPath`, from where it is read piece by piece. */
export async function decodeSound(
  encoderFolder: string,
  path: string,
  scratchPath: string,
  signal?: AbortSignal,
  longestSeconds = LONGEST_SECONDS,
): Promise<DecodedSound> {
  const demuxer = await soundDemuxer(path).catch(() => undefined);
  if (!demuxer) throw new UnreadableSoundError();
  const run = startEncoder(encoderFolder, "ffmpeg", [
    ...["-hide_banner", "-nostdin", "-loglevel", "quiet", "-y", "-protocol_whitelist", "file,pipe"],
    ...["-f", demuxer, "-i", path, "-map", "0:a:0", "-vn", "-sn", "-dn", "-t", String(longestSeconds)],
    // Mono stays mono: as stereo it would lose 3 dB on the way.
    ...["-af", `volume=${HEADROOM},aresample=${SAMPLE_RATE},aformat=channel_layouts=mono|stereo`],
    ...["-c:a", "pcm_s24le", "-map_metadata", "-1", "-f", "wav", scratchPath],
  ]);
  run.input.end();
  run.output.resume();
  const stop = () => run.kill();
  signal?.addEventListener("abort", stop);
  try {
    await run.finished;
  } catch {
    signal?.throwIfAborted();
    throw new UnreadableSoundError();
  } finally {
    signal?.removeEventListener("abort", stop);
  }
  return openDecoded(scratchPath);
}

async function openDecoded(scratchPath: string): Promise<DecodedSound> {
  const file = await open(scratchPath);
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
    const data = head.subarray(0, bytesRead).indexOf("data", 12, "latin1");
    const channels = head.readUInt16LE(22);
    if (data < 0 || (channels !== 1 && channels !== 2)) throw new UnreadableSoundError();
    const { size } = await file.stat();
    const start = data + 8;
    return new DecodedSound(file, start, channels, Math.floor((size - start) / (3 * channels)), 1 / HEADROOM);
  } catch (error) {
    await file.close();
    throw error;
  }
}
