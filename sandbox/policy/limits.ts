/** Bytes of one scene's code, as UTF-8. A text of so many characters may still be refused for its bytes. */
export const MAX_SCENE_BYTES = 64 * 1024;

/** Loop turns and calls that one frame may spend: about a second of plain arithmetic, far above what drawing needs. */
export const MAX_TICKS_PER_FRAME = 20_000_000;
