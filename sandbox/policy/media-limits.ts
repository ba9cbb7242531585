/** A file as it arrives, whatever it is. */
export const MAX_MEDIA_BYTES = 200 * 1024 ** 2;
/** As an argument of a tool call, after base64 is undone. */
export const MAX_INLINE_BYTES = 16 * 1024 ** 2;

export const MAX_IMAGE_PIXELS = 100_000_000;
export const MAX_IMAGE_SIDE = 7680;
/** Above it a picture without transparency is kept as JPEG. */
export const MAX_LOSSLESS_BYTES = 8 * 1024 ** 2;

export const MAX_CLIP_SECONDS = 600;
export const MAX_SOUND_SECONDS = 1800;
export const MAX_CLIP_PIXELS = 8192 * 4352;
export const MAX_CLIP_STREAMS = 32;
/** The longer side of a clip, unless more is asked for. */
export const CLIP_SIDE = 1920;
export const MAX_CLIP_SIDE = 3840;
/** Sound up to this long stays uncompressed. */
export const MAX_WAV_SECONDS = 60;

export const MAX_SVG_BYTES = 5 * 1024 ** 2;
export const MAX_SVG_ELEMENTS = 20_000;
export const MAX_SVG_DEPTH = 100;
/** What drawing costs, in plain shapes, with everything that is used again counted as often as it is drawn. */
export const MAX_SVG_WEIGHT = 200_000;
export const MAX_SVG_SIDE = 7680;

export const MAX_FONT_BYTES = 10 * 1024 ** 2;
/** Unpacked, as fonts for the web are compressed. */
export const MAX_FONT_TABLE_BYTES = 40 * 1024 ** 2;

export const MAX_DATA_BYTES = 5 * 1024 ** 2;
export const MAX_DATA_ROWS = 50_000;
export const MAX_DATA_COLUMNS = 500;
export const MAX_DATA_DEPTH = 32;
export const MAX_DATA_VALUES = 500_000;

/** Processor time for what is read in one go: a picture, a drawing, a font, a table. */
export const MEDIA_WORK_MILLISECONDS = 10_000;
/** Memory of each process that reads media. */
export const MEDIA_MEMORY_BYTES = 1.25 * 1024 ** 3;
