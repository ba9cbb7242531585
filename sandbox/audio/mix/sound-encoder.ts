import { text } from "node:stream/consumers";
import { type EncoderRun, startEncoder, writeTo } from "../../encoder/run-encoder.ts";
import type { StereoBlock } from "./decoded-sound.ts";
import { SAMPLE_RATE } from "./mix-plan.ts";

/** How the sound track of each container is written: a file that is copied into the video as it is. */
const TRACKS = {
  // Against ffmpeg's own encoder: a third of the time, and peaks that rise half as much.
  mp4: ["-c:a", "libfdk_aac", "-b:a", "192k", "-f", "mp4"],
  // Ogg keeps the encoder's delay to the sample; copied from a WebM file, sound is 7 ms late.
  webm: ["-c:a", "libopus", "-b:a", "160k", "-f", "ogg"],
  mov: ["-c:a", "pcm_s24le", "-f", "mov"],
} as const satisfies Record<string, readonly string[]>;

export type SoundContainer = keyof typeof TRACKS;

export function isSoundContainer(name: string): name is SoundContainer {
  return Object.hasOwn(TRACKS, name);
}

/** Where another ffmpeg is used, as a system's own is built without it. More bits, as it hears worse. */
const OTHER_AAC = ["-c:a", "aac", "-b:a", "256k", "-f", "mp4"];
const withFdk = new Map<string, Promise<boolean>>();

/** Encodes stereo sound as it comes. */
export class SoundEncoder {
  readonly #run: EncoderRun;

  static async open(encoderFolder: string, container: SoundContainer, path: string): Promise<SoundEncoder> {
    const isOther = container === "mp4" && !(await hasFdk(encoderFolder));
    return new SoundEncoder(encoderFolder, isOther ? OTHER_AAC : TRACKS[container], path);
  }

  private constructor(encoderFolder: string, track: readonly string[], path: string) {
    this.#run = startEncoder(encoderFolder, "ffmpeg", [
      ...["-hide_banner", "-nostdin", "-loglevel", "quiet", "-y"],
      ...["-f", "f32le", "-ar", String(SAMPLE_RATE), "-ch_layout", "stereo", "-i", "pipe:0"],
      ...track,
      path,
    ]);
    this.#run.output.resume();
  }

  /** Samples `[from, to)` of the block. */
  async write({ left, right }: StereoBlock, from: number, to: number): Promise<void> {
    if (to <= from) return;
    const woven = new Float32Array((to - from) * 2);
    for (let index = from, at = 0; index < to; index += 1) {
      woven[at++] = left[index] as number;
      woven[at++] = right[index] as number;
    }
    await writeTo(this.#run, Buffer.from(woven.buffer));
  }

  async end(): Promise<void> {
    this.#run.input.end();
    await this.#run.finished;
  }

  kill(): void {
    this.#run.kill();
  }
}

/** Asked once of each. */
function hasFdk(encoderFolder: string): Promise<boolean> {
  const asked = withFdk.get(encoderFolder) ?? lists(encoderFolder, "libfdk_aac");
  withFdk.set(encoderFolder, asked);
  return asked;
}

async function lists(encoderFolder: string, codec: string): Promise<boolean> {
  const run = startEncoder(encoderFolder, "ffmpeg", ["-hide_banner", "-loglevel", "quiet", "-encoders"]);
  run.input.end();
  const [words] = await Promise.all([text(run.output), run.finished]);
  return words.includes(codec);
}
