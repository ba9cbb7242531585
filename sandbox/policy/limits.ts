/** Bytes of one scene's code, as UTF-8. A text of so many characters may still be refused for its bytes. */
export const MAX_SCENE_BYTES = 64 * 1024;

/** Loop turns and calls that one frame may spend: about a second of plain arithmetic, far above what drawing needs. */
export const MAX_TICKS_PER_FRAME = 20_000_000;

/** What one frame's code may take. Above it the frame ends with its reason; the render process watches the page from outside as well. */
export const MAX_FRAME_MILLISECONDS = 4_000;

/** Built-ins run without a tick: what they are given, and what they make, is no longer than this. */
export const MAX_TEXT_LENGTH = 1_000_000;
export const MAX_LIST_LENGTH = 1_000_000;
export const MAX_TYPED_LIST_LENGTH = 10_000_000;
/** A pattern may start anew at every letter, and there is no stopping it. */
export const MAX_PATTERN_TEXT_LENGTH = 100_000;

/** A frame as the render process sees it, code and painting: the page that takes longer is ended from outside. */
export const MAX_PAGE_MILLISECONDS = 4_500;
/** All frames of one preview together; what is not drawn by then is named. */
export const MAX_PREVIEW_MILLISECONDS = 30_000;
/** Of a browser with all its processes. */
export const MAX_RENDER_BYTES = 1.5 * 1024 ** 3;

/** What a frame may cost to paint, in milliseconds of one processor core by the weights of `sandbox/page/painting`. */
export const MAX_PAINTING_COST = 3_500;
/** What the layers of a frame may hold at once, beside what the browser holds anyway. */
export const MAX_LAYER_BYTES = 700e6;
