import { type EncodedPacket, EncodedPacketSink, Input, MP4 } from "mediabunny";
import { clipSource } from "./clip-source.ts";
import { FrameDecoder } from "./frame-decoder.ts";
import { NoDecoderError } from "./no-decoder-error.ts";

/** Up to here decoding on is quicker than starting anew at a key frame, of which there is one in 15. */
const STEPS_AHEAD = 20;

/** One place in one clip: a decoder that goes forwards, and starts anew for what lies behind it or far ahead. */
export class ClipReader {
  readonly url: string;
  readonly #input: Input;
  #opened: Promise<{ packets: EncodedPacketSink; decoder: FrameDecoder }> | undefined;
  #decoder: FrameDecoder | undefined;
  #next: EncodedPacket | null = null;
  #frame: VideoFrame | undefined;
  #isClosed = false;
  /** Of the frame that was read last, from 0; -1 before the first. */
  at = -1;

  constructor(url: string) {
    this.url = url;
    this.#input = new Input({ source: clipSource(url), formats: [MP4] });
  }

  /** A frame of the clip, or its last one where it has fewer. Open until the next is asked for. */
  async frame(index: number, fps: number): Promise<VideoFrame> {
    if (this.#frame && this.at === index) return this.#frame;
    this.#opened ??= this.#open();
    const { packets, decoder } = await this.#opened;
    const position = ({ timestamp }: VideoFrame) => Math.round((timestamp * fps) / 1e6);
    if (this.at === -1 || this.at > index || index - this.at > STEPS_AHEAD) {
      decoder.start();
      // The middle of a frame: its start may be a rounding error before it.
      this.#next = await packets.getKeyPacket((index + 0.5) / fps);
    }
    for (;;) {
      const frame = decoder.take();
      if (frame) this.#keep(frame, position(frame));
      if (frame && position(frame) >= index) break;
      if (frame) continue;
      if (this.#next && decoder.hasRoom) await this.#feed(packets, decoder);
      else if (this.#next) await decoder.moved();
      else if (!(await decoder.end())) break;
    }
    if (!this.#frame) throw new Error("A clip holds no frames.");
    // Decoded while this one is painted and captured.
    if (this.#next && decoder.isIdle) await this.#feed(packets, decoder);
    this.at = index;
    return this.#frame;
  }

  close(): void {
    this.#isClosed = true;
    this.#frame?.close();
    this.#decoder?.close();
    this.#input.dispose();
  }

  async #feed(packets: EncodedPacketSink, decoder: FrameDecoder): Promise<void> {
    const packet = this.#next;
    if (!packet) return;
    decoder.decode(packet.toEncodedVideoChunk());
    this.#next = await packets.getNextPacket(packet);
  }

  #keep(frame: VideoFrame, at: number): void {
    this.#frame?.close();
    this.#frame = frame;
    this.at = at;
  }

  async #open() {
    const track = await this.#input.getPrimaryVideoTrack();
    const config = await track?.getDecoderConfig();
    if (!track || !config) throw new Error("A clip holds no picture.");
    const decoder = await FrameDecoder.open(config);
    if (!decoder) throw new NoDecoderError();
    if (this.#isClosed) decoder.close();
    this.#decoder = decoder;
    return { packets: new EncodedPacketSink(track), decoder };
  }
}
