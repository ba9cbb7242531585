/** The browser was built without a decoder for what clips are kept as. */
export class NoDecoderError extends Error {
  constructor() {
    super("This browser cannot decode H.264.");
  }
}
