import { z } from "zod";
import type { ImportedFile, Thumbnail } from "../../../sandbox/media/protocol.ts";
import { PACKED_RANGES } from "../../../sandbox/policy/glyph-ranges.ts";
import {
  MAX_CLIP_SECONDS,
  MAX_DATA_COLUMNS,
  MAX_DATA_ROWS,
  MAX_IMAGE_SIDE,
  MAX_SOUND_SECONDS,
} from "../../../sandbox/policy/media-limits.ts";
import { oneLine } from "../../../sandbox/policy/plain-text.ts";
import { COLUMN_TYPE } from "../../../sandbox/policy/table-types.ts";
import { NOTES } from "./describe-notes.ts";

const Side = z.int().min(1).max(MAX_IMAGE_SIDE);
const Words = (longest: number) =>
  z
    .string()
    .max(longest * 4)
    .transform((text) => oneLine(text, longest));
const Weight = z.int().min(1).max(1000);
const SoundFile = z.strictObject({
  file: z.enum(["sound.wav", "sound.ogg"]),
  mimeType: z.enum(["audio/wav", "audio/ogg"]),
  extension: z.enum(["wav", "ogg"]),
});

/** The whole of what a media process may say: one that a file took over must not speak to the agent, or name other files. */
const Answer = z.strictObject({
  kind: z.enum(["image", "svg", "video", "audio", "font", "data"]),
  file: z.string().regex(/^asset\.(?:png|jpg|svg|mp4|wav|ogg|ttf|otf|woff2|json)$/),
  mimeType: z.string().regex(/^(?:image|video|audio|font|application)\/[a-z0-9+]{2,10}$/),
  extension: z.string().regex(/^(?:png|jpg|svg|mp4|wav|ogg|ttf|otf|woff2|json)$/),
  width: Side.optional(),
  height: Side.optional(),
  durationSeconds: z
    .number()
    .positive()
    .max(Math.max(MAX_CLIP_SECONDS, MAX_SOUND_SECONDS) + 1)
    .optional(),
  fps: z.number().positive().max(60).optional(),
  hasAlpha: z.boolean().optional(),
  hasSound: z.boolean().optional(),
  sound: SoundFile.optional(),
  family: Words(60).optional(),
  fontWeights: z.tuple([Weight, Weight]).optional(),
  isItalic: z.boolean().optional(),
  glyphs: z.string().max(8_000).regex(PACKED_RANGES).optional(),
  rows: z.int().min(0).max(MAX_DATA_ROWS).optional(),
  columns: z.array(Words(80)).max(MAX_DATA_COLUMNS).optional(),
  columnTypes: z.array(z.string().max(40).regex(COLUMN_TYPE)).max(MAX_DATA_COLUMNS).optional(),
  notes: z
    .array(
      z.strictObject({
        note: z.enum(Object.keys(NOTES) as [keyof typeof NOTES, ...(keyof typeof NOTES)[]]),
        numbers: z.array(z.number()).max(4).optional(),
      }),
    )
    .max(20),
});

const Picture = z.strictObject({
  file: z.literal("thumbnail.png"),
  mimeType: z.literal("image/png"),
  width: Side,
  height: Side,
});

/** @throws when a media process says what it can't honestly say */
export function checkedAnswer(answer: unknown): ImportedFile {
  return withoutAbsent(Answer.parse(answer)) as ImportedFile;
}

export function checkedThumbnail(answer: unknown): Thumbnail {
  return Picture.parse(answer);
}

function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
