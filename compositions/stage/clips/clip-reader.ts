import { Input, MP4, type VideoSample, VideoSampleSink } from "mediabunny";
import { clipSource } from "./clip-source.ts";
import { NoDecoderError } from "./no-decoder-error.ts";

/** Up to here decoding on is quicker than starting anew at a key frame, of which there is one in 15. */
const STEPS_AHEAD = 20;

/** One place in one clip: a decoder that goes forwards, and starts anew for what lies behind it or far ahead. */
export class ClipReader {
  readonly url: string;
  readonly #input: Input;
  #sink: Promise<VideoSampleSink> | undefined;
  #samples: AsyncGenerator<VideoSample, void, unknown> | undefined;
  #sample: VideoSample | undefined;
  #fps = 0;

  constructor(url: string) {
    this.url = url;
    this.#input = new Input({ source: clipSource(url), formats: [MP4] });
  }

  /** The frame that was read last, from 0; -1 before the first. */
  get at(): number {
    return this.#sample ? frameOf(this.#sample, this.#fps) : -1;
  }

  /** A frame of the clip, or its last one where it has fewer. Open until the next is asked for. */
  async frame(index: number, fps: number): Promise<VideoSample> {
    this.#fps = fps;
    const { at } = this;
    if (this.#sample && at === index) return this.#sample;
    if (!this.#samples || !this.#sample || at > index || index - at > STEPS_AHEAD) await this.#startAt(index, fps);
    while (!this.#sample || this.at < index) {
      const next = await this.#samples?.next();
      if (!next || next.done) break;
      this.#sample?.close();
      this.#sample = next.value;
    }
    if (!this.#sample) throw new Error("A clip holds no frames.");
    return this.#sample;
  }

  close(): void {
    void this.#samples?.return();
    this.#sample?.close();
    this.#sample = undefined;
    this.#samples = undefined;
    this.#input.dispose();
  }

  async #startAt(index: number, fps: number): Promise<void> {
    this.#sink ??= this.#open();
    const sink = await this.#sink;
    await this.#samples?.return();
    this.#sample?.close();
    this.#sample = undefined;
    // The middle of a frame: its start may be a rounding error before it.
    this.#samples = sink.samples((index + 0.5) / fps);
  }

  async #open(): Promise<VideoSampleSink> {
    const track = await this.#input.getPrimaryVideoTrack();
    if (!track) throw new Error("A clip holds no picture.");
    if (!(await track.canDecode())) throw new NoDecoderError();
    return new VideoSampleSink(track, { hardwareAcceleration: "prefer-software" });
  }
}

function frameOf({ timestamp }: VideoSample, fps: number): number {
  return Math.round(timestamp * fps);
}
