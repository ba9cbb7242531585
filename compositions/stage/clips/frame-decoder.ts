/** Packets on their way: more than these only where the browser holds frames back. */
const USUAL_AHEAD = 2;
const MOST_AHEAD = 32;

/**
 * The browser's decoder, fed little by little: a reader that decodes ahead by the dozen does twice the work at every jump.
 * Clips are stored so that each packet is a frame by itself, in the order of time.
 */
export class FrameDecoder {
  readonly #config: VideoDecoderConfig;
  readonly #decoder: VideoDecoder;
  #frames: VideoFrame[] = [];
  #inside = 0;
  #error: unknown;
  #wake: () => void = () => {};

  private constructor(config: VideoDecoderConfig) {
    this.#config = config;
    this.#decoder = new VideoDecoder({
      output: (frame) => {
        this.#inside -= 1;
        this.#frames.push(frame);
        this.#wake();
      },
      error: (error) => {
        this.#error = error;
        this.#wake();
      },
    });
    this.#decoder.ondequeue = () => this.#wake();
  }

  /** Undefined where the browser has none for this. */
  static async open(given: VideoDecoderConfig): Promise<FrameDecoder | undefined> {
    const config = { ...given, optimizeForLatency: true, hardwareAcceleration: "prefer-software" } as const;
    if (typeof VideoDecoder === "undefined") return undefined;
    const { supported } = await VideoDecoder.isConfigSupported(config);
    return supported ? new FrameDecoder(config) : undefined;
  }

  get hasRoom(): boolean {
    return this.#inside < USUAL_AHEAD || (this.#decoder.decodeQueueSize === 0 && this.#inside < MOST_AHEAD);
  }

  get isIdle(): boolean {
    return this.#inside === 0 && this.#frames.length === 0;
  }

  /** Forgets what it has; the next packet is a key frame. */
  start(): void {
    for (const frame of this.#frames) frame.close();
    this.#frames = [];
    this.#inside = 0;
    this.#decoder.reset();
    this.#decoder.configure(this.#config);
  }

  decode(chunk: EncodedVideoChunk): void {
    this.#inside += 1;
    this.#decoder.decode(chunk);
  }

  /** The next frame, where there is one; whose it is now. */
  take(): VideoFrame | undefined {
    if (this.#error) throw this.#error;
    return this.#frames.shift();
  }

  /** Resolves once a frame has come out or a packet gone in. */
  async moved(): Promise<void> {
    if (this.#frames.length > 0 || this.#error) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  /** Has the decoder give out what it holds; whether there was anything. */
  async end(): Promise<boolean> {
    if (this.#inside > 0) await this.#decoder.flush();
    return this.#frames.length > 0;
  }

  close(): void {
    for (const frame of this.#frames) frame.close();
    this.#frames = [];
    if (this.#decoder.state !== "closed") this.#decoder.close();
  }
}
