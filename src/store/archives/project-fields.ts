import { z } from "zod";
import { PACKED_RANGES } from "../../../sandbox/policy/glyph-ranges.ts";
import { MAX_SCENE_BYTES } from "../../../sandbox/policy/limits.ts";
import { MAX_DATA_COLUMNS } from "../../../sandbox/policy/media-limits.ts";
import { oneLine } from "../../../sandbox/policy/plain-text.ts";
import { COLUMN_TYPE } from "../../../sandbox/policy/table-types.ts";
import { ASSET_KINDS, type Asset, type AssetOrigin } from "../../project/assets/asset.ts";
import { BrandFields } from "../../project/brand/brand.ts";
import { CAPTION_SOURCES, CAPTION_STYLES } from "../../project/captions/captions.ts";
import * as limits from "../../project/limits.ts";
import { PlannedSceneFields } from "../../project/planned-scene-fields.ts";
import { type Project, type Scene, TRANSITION_KINDS } from "../../project/project.ts";
import { type AudioTrack, TRACK_ROLES } from "../../project/sound/track.ts";

// What is in an archive was written by nobody we know: every field is named, and bounded, and others are refused. The types hold
// these lists to those of the project.

type Fields<T> = Readonly<Record<keyof T, z.ZodType>>;

/** Also what every text of an archive has to be: a database keeps no zero. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !value.includes("\0"), "a character that can't be kept");
/** What stands in a page or in types: as it comes out of a media process (`src/media/import/checked-answer.ts`). */
const line = (longest: number) =>
  text(longest * 4).refine((value) => oneLine(value, longest) === value, "not one line");
const weight = z.int().min(1).max(1000);
const id = z.string().regex(/^[a-z0-9-]{1,80}$/);
const seconds = z.number().min(0).max(100_000);
const decibels = z.number().min(-200).max(200);
const frames = z
  .number()
  .int()
  .min(0)
  .max(limits.MAX_VIDEO_SECONDS * limits.MAX_FPS);
const length = frames.min(1);
const pixels = z.number().int().min(1).max(20_000);
export const Hash = z.string().regex(/^[0-9a-f]{40}$/);
const title = text(limits.MAX_TITLE_CHARS);

const origin = {
  from: z.enum(["file", "url", "data", "local", "generated"]),
  detail: text(500).optional(),
  licence: text(500).optional(),
  model: text(500).optional(),
  prompt: text(20_000).optional(),
  seed: z.number().optional(),
  costUsd: z.number().min(0).max(1e6).optional(),
} satisfies Fields<AssetOrigin>;

const word = z.strictObject({ text: text(500), startSeconds: seconds, endSeconds: seconds });

const asset = {
  assetId: id,
  name: z.string().regex(/^[\p{L}\p{N}_][\p{L}\p{N} ._()-]{0,199}$/u),
  kind: z.enum(ASSET_KINDS),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mimeType: z.string().regex(/^[a-z]{1,20}\/[a-z0-9.+-]{1,60}$/),
  sizeBytes: z.number().int().min(0),
  width: pixels.optional(),
  height: pixels.optional(),
  durationSeconds: seconds.optional(),
  fps: z.number().positive().max(1000).optional(),
  hasAlpha: z.boolean().optional(),
  soundAssetId: id.optional(),
  family: line(60).optional(),
  fontWeights: z.tuple([weight, weight]).optional(),
  isItalic: z.boolean().optional(),
  glyphs: z.string().max(8_000).regex(PACKED_RANGES).optional(),
  rows: z.number().int().min(0).optional(),
  columns: z.array(line(80)).max(MAX_DATA_COLUMNS).optional(),
  columnTypes: z.array(z.string().max(40).regex(COLUMN_TYPE)).max(MAX_DATA_COLUMNS).optional(),
  speech: z
    .strictObject({
      text: text(20_000),
      voice: text(200),
      words: z.array(word).max(10_000),
      timing: z.enum(["measured", "estimated"]),
    })
    .optional(),
  beats: z
    .strictObject({
      bpm: z.number().positive().max(1_000),
      firstBeatSeconds: seconds,
      beatsPerBar: z.number().int().min(1).max(32),
      firstBar: z.number().int().min(0).optional(),
      times: z.array(seconds).max(100_000).optional(),
    })
    .optional(),
  origin: z.strictObject(origin),
} satisfies Fields<Asset>;

const track = {
  trackId: text(80),
  role: z.enum(TRACK_ROLES),
  assetId: id,
  sceneId: text(80).optional(),
  startSeconds: seconds,
  trimStartSeconds: seconds.optional(),
  durationSeconds: seconds.optional(),
  volumeDb: decibels.optional(),
  fadeInSeconds: seconds.optional(),
  fadeOutSeconds: seconds.optional(),
  muted: z.literal(true).optional(),
  loop: z.literal(true).optional(),
  duckDb: decibels.optional(),
} satisfies Fields<AudioTrack>;

const captions = z.strictObject({
  source: z.enum(CAPTION_SOURCES),
  style: z.enum(CAPTION_STYLES),
  burnIn: z.boolean(),
  cues: z
    .array(z.strictObject({ startSeconds: seconds, endSeconds: seconds, text: text(2_000) }))
    .max(20_000)
    .optional(),
});

const facts = {
  projectId: z.string().regex(/^[a-z0-9-]{1,64}$/),
  title,
  brief: text(limits.MAX_BRIEF_CHARS),
  width: z.number().int().min(limits.MIN_SIDE_PIXELS).max(limits.MAX_SIDE_PIXELS).multipleOf(2),
  height: z.number().int().min(limits.MIN_SIDE_PIXELS).max(limits.MAX_SIDE_PIXELS).multipleOf(2),
  fps: z.number().min(limits.MIN_FPS).max(limits.MAX_FPS),
  theme: z.string().regex(/^[a-z0-9-]{1,64}$/),
  brand: BrandFields.optional(),
  modules: z
    .array(z.strictObject({ name: z.string().regex(/^[a-z0-9-]{1,64}$/), codeHash: Hash }))
    .max(limits.MAX_SHARED_MODULES)
    .optional(),
  assets: z.array(z.strictObject(asset)).max(limits.MAX_ASSETS).optional(),
  tracks: z.array(z.strictObject(track)).max(limits.MAX_TRACKS).optional(),
  captions: captions.optional(),
} satisfies Fields<Omit<Project, "scenes">>;

const scene = {
  sceneId: z.string().regex(/^[a-z0-9-]{1,64}$/),
  title,
  durationInFrames: length,
  plan: PlannedSceneFields.omit({ sceneId: true, title: true, seconds: true }),
  codeHash: Hash.optional(),
  startOffsetInFrames: frames.optional(),
  ownDurationInFrames: length.optional(),
  transitionIn: z.strictObject({ kind: z.enum(TRANSITION_KINDS), durationInFrames: length }).optional(),
} satisfies Fields<Omit<Scene, "code"> & { readonly codeHash?: string }>;

/** As `src/store/history/state.ts` writes them. */
export const StoredTree = z.strictObject({ facts: Hash, scenes: z.array(Hash).max(limits.MAX_SCENES) });
export const StoredFacts = z.strictObject(facts);
export const StoredScene = z.strictObject(scene);
export const StoredCode = text(MAX_SCENE_BYTES);

/** A time that every store gives back as it was. */
const Instant = z
  .string()
  .max(30)
  .refine((at) => !Number.isNaN(Date.parse(at)) && new Date(at).toISOString() === at, "no time in UTC");
const number = z
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

export const ArchivedRevision = z.strictObject({
  revision: number,
  at: Instant,
  kind: z.enum(["create", "edit", "external-edit", "undo", "redo", "restore", "checkpoint"]),
  receipt: text(2_000),
  tree: Hash,
  base: number,
  parent: number.nullable(),
  tip: number,
});

/** project.json. */
export const ArchivedFile = z.strictObject({
  ...facts,
  schemaVersion: z.literal(1),
  createdAt: Instant,
  scenes: z.array(StoredScene).max(limits.MAX_SCENES),
  checkpoints: z.array(z.strictObject({ name: title, revision: number })).max(100),
  head: ArchivedRevision,
});
