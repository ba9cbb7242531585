import { join } from "node:path";
import { MAX_CLIP_SECONDS, MAX_SOUND_SECONDS } from "../../policy/media-limits.ts";
import { damaged, ImportFailedError, tooLarge } from "../import-failed.ts";
import type { ImportedFile, ImportNote, MediaProgress } from "../protocol.ts";
import type { Demuxer } from "../sniff/sniffed.ts";
import { countFrames } from "./count-frames.ts";
import { encodeOpaque } from "./encode-opaque.ts";
import { encodeWithAlpha } from "./encode-with-alpha.ts";
import { extractSound, SAMPLE_RATE } from "./extract-sound.ts";
import { constantRate, framesPerSecond } from "./frame-rate.ts";
import { clipSize, isHdr } from "./picture-filters.ts";
import { type ClipFacts, type Picture, probeClip, type Sound } from "./probe-clip.ts";
import type { Workshop } from "./run-tool.ts";
import { untrustedInput } from "./untrusted-input.ts";

export interface ClipJob {
  readonly file: string;
  readonly demuxer: Demuxer;
  /** The longer side in pixels. */
  readonly side: number;
  readonly onProgress: (progress: MediaProgress) => void;
}

/** Room for rounding, so that a clip of exactly the limit is taken. */
const GRACE_SECONDS = 0.5;

/** A clip as H.264 of a constant rate with its sound beside it; a file without pictures as sound. */
export async function normaliseClip(workshop: Workshop, job: ClipJob): Promise<ImportedFile> {
  const facts = await probeClip(workshop, job.file, job.demuxer);
  const limit = facts.picture ? MAX_CLIP_SECONDS : MAX_SOUND_SECONDS;
  if ((facts.seconds ?? 0) > limit + GRACE_SECONDS) throw tooLarge("seconds", limit, facts.seconds);
  job.onProgress({ phase: "clip", seconds: facts.seconds ?? limit });
  if (facts.picture) return clip(workshop, job, facts, facts.picture);
  if (!facts.sound) throw damaged("clip");
  return sound(workshop, job, facts, facts.sound);
}

async function clip(workshop: Workshop, job: ClipJob, facts: ClipFacts, picture: Picture): Promise<ImportedFile> {
  const size = clipSize(picture, job.side);
  const sourceFps = picture.averageFps || picture.nominalFps;
  const rate = constantRate(sourceFps);
  const source = sourceOf(job, picture);
  const output = join(workshop.scratch, "asset.mp4");
  const onSeconds = (seconds: number) =>
    job.onProgress({ phase: "encoding", fraction: Math.min(1, seconds / (facts.seconds ?? MAX_CLIP_SECONDS)) });
  const pictureJob = { source, picture, size, rate, maxSeconds: MAX_CLIP_SECONDS + 2, output, onSeconds };
  const hasAlpha = picture.hasAlpha && (await undamaged(encodeWithAlpha(workshop, pictureJob))).isAlphaUsed;
  if (!hasAlpha) await undamaged(encodeOpaque(workshop, pictureJob));
  const frames = await countFrames(workshop, output);
  if (frames === 0) throw damaged("clip");
  const durationSeconds = frames / framesPerSecond(rate);
  if (durationSeconds > MAX_CLIP_SECONDS + GRACE_SECONDS) throw tooLarge("seconds", MAX_CLIP_SECONDS, durationSeconds);
  const samples = Math.round(durationSeconds * SAMPLE_RATE);
  const soundJob = { source: untrusted(job), name: "sound", maxSeconds: MAX_CLIP_SECONDS + 2, samples };
  const extracted = facts.sound && (await undamaged(extractSound(workshop, { ...soundJob, sound: facts.sound })));
  const notes: ImportNote[] = [
    { note: "re-encoded" },
    ...(picture.hasAlpha ? [{ note: hasAlpha ? "alpha-below" : "alpha-unused" } as const] : []),
    ...pictureNotes(picture, size, sourceFps, framesPerSecond(rate)),
    ...(extracted ? [{ note: "sound-extracted" } as const, ...extracted.notes] : []),
    ...lengthNotes(facts.seconds, durationSeconds),
  ];
  if (facts.streams > (facts.sound ? 2 : 1)) notes.push({ note: "other-streams-dropped" });
  return {
    kind: "video",
    file: "asset.mp4",
    mimeType: "video/mp4",
    extension: "mp4",
    ...size,
    durationSeconds,
    fps: framesPerSecond(rate),
    hasAlpha,
    hasSound: extracted !== undefined,
    ...(extracted && {
      sound: { file: extracted.file, mimeType: extracted.mimeType, extension: extracted.extension },
    }),
    notes,
  };
}

async function sound(workshop: Workshop, job: ClipJob, facts: ClipFacts, stream: Sound): Promise<ImportedFile> {
  const soundJob = { source: untrusted(job), sound: stream, name: "asset", maxSeconds: MAX_SOUND_SECONDS + 2 };
  const made = await undamaged(extractSound(workshop, soundJob));
  const { durationSeconds } = made;
  if (durationSeconds > MAX_SOUND_SECONDS + GRACE_SECONDS)
    throw tooLarge("seconds", MAX_SOUND_SECONDS, durationSeconds);
  return {
    kind: "audio",
    file: made.file,
    mimeType: made.mimeType,
    extension: made.extension,
    durationSeconds,
    hasSound: true,
    notes: [{ note: "re-encoded" }, ...made.notes, ...lengthNotes(facts.seconds, durationSeconds)],
  };
}

/** Only libvpx reads the alpha of VP8 and VP9, which lies in a stream of its own. */
function sourceOf(job: ClipJob, { codec, hasAlpha }: Picture): string[] {
  const decoder = hasAlpha && codec === "vp9" ? "libvpx-vp9" : hasAlpha && codec === "vp8" ? "libvpx" : undefined;
  return untrusted(job, decoder);
}

function untrusted({ file, demuxer }: ClipJob, decoder?: string): string[] {
  return untrustedInput(file, demuxer, decoder);
}

function pictureNotes(
  picture: Picture,
  size: { width: number; height: number },
  fps: number,
  rate: number,
): ImportNote[] {
  const notes: ImportNote[] = [];
  if (picture.width - size.width > 1 || picture.height - size.height > 1) {
    notes.push({ note: "scaled", numbers: [picture.width, picture.height, size.width, size.height] });
  }
  if (picture.isTurned) notes.push({ note: "turned" });
  if (Math.abs(rate / fps - 1) > 0.0005) notes.push({ note: "constant-rate", numbers: [fps, rate] });
  if (isHdr(picture)) notes.push({ note: "hdr-toned-down" });
  if (picture.isInterlaced) notes.push({ note: "interlaced" });
  return notes;
}

/** A file that was cut off claims more than it holds. */
function lengthNotes(claimed: number | undefined, real: number): ImportNote[] {
  if (claimed === undefined || claimed - real < Math.max(0.5, claimed * 0.05)) return [];
  return [{ note: "shorter-than-claimed", numbers: [claimed, real] }];
}

async function undamaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ImportFailedError && error.failure.code === "encoder-failed") throw damaged("clip");
    throw error;
  }
}
