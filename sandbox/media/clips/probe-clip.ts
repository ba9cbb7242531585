import { MAX_CLIP_PIXELS, MAX_CLIP_STREAMS } from "../../policy/media-limits.ts";
import { damaged, ImportFailedError, tooLarge } from "../import-failed.ts";
import type { Demuxer } from "../sniff/sniffed.ts";
import { outputOf, runTool, type Workshop } from "./run-tool.ts";
import { QUIET, untrustedInput } from "./untrusted-input.ts";

export interface Picture {
  /** Place among all streams of the file. */
  readonly stream: number;
  readonly codec: string;
  readonly pixelFormat: string;
  /** Pixels as shown: rotation applied, pixels square. */
  readonly width: number;
  readonly height: number;
  /** Pixels as coded have an odd side. */
  readonly isOdd: boolean;
  readonly isTurned: boolean;
  readonly averageFps: number;
  readonly nominalFps: number;
  readonly hasAlpha: boolean;
  readonly matrix: string | undefined;
  readonly transfer: string | undefined;
  readonly primaries: string | undefined;
  readonly isFullRange: boolean;
  readonly isInterlaced: boolean;
}

export interface Sound {
  readonly stream: number;
  readonly channels: number;
  readonly sampleRate: number;
}

export interface ClipFacts {
  readonly picture: Picture | undefined;
  readonly sound: Sound | undefined;
  /** As the file says: a claim. */
  readonly seconds: number | undefined;
  readonly streams: number;
}

interface ProbedStream {
  readonly index: number;
  readonly codec_type?: string;
  readonly codec_name?: string;
  readonly width?: number;
  readonly height?: number;
  readonly pix_fmt?: string;
  readonly sample_aspect_ratio?: string;
  readonly avg_frame_rate?: string;
  readonly r_frame_rate?: string;
  readonly color_space?: string;
  readonly color_transfer?: string;
  readonly color_primaries?: string;
  readonly color_range?: string;
  readonly field_order?: string;
  readonly channels?: number;
  readonly sample_rate?: string;
  readonly duration?: string;
  readonly disposition?: Readonly<Record<string, number>>;
  readonly tags?: Readonly<Record<string, string>>;
  readonly side_data_list?: readonly { readonly rotation?: number }[];
}

const ENTRIES =
  "stream=index,codec_type,codec_name,width,height,pix_fmt,sample_aspect_ratio,avg_frame_rate,r_frame_rate,color_space," +
  "color_transfer,color_primaries,color_range,field_order,channels,sample_rate,duration:stream_tags=alpha_mode:" +
  "stream_disposition=attached_pic,timed_thumbnails,still_image:stream_side_data=rotation:format=duration";

export async function probeClip(workshop: Workshop, file: string, demuxer: Demuxer): Promise<ClipFacts> {
  const args = [...QUIET, ...untrustedInput(file, demuxer), "-show_entries", ENTRIES, "-of", "json"];
  const { streams, seconds } = parsed(await outputOf(runTool(workshop, "ffprobe", args)).catch(unlessCancelled));
  if (streams.length > MAX_CLIP_STREAMS) throw tooLarge("streams", MAX_CLIP_STREAMS, streams.length);
  const picture = streams.find((stream) => stream.codec_type === "video" && !isCover(stream));
  const sound = streams.find((stream) => stream.codec_type === "audio" && (stream.channels ?? 0) > 0);
  if (picture && !picture.codec_name) throw new ImportFailedError({ code: "unreadable-format", what: "clip-codec" });
  return { picture: picture && pictureOf(picture), sound: sound && soundOf(sound), seconds, streams: streams.length };
}

function unlessCancelled(error: unknown): never {
  if (error instanceof ImportFailedError && error.failure.code === "cancelled") throw error;
  throw damaged("clip");
}

function parsed(bytes: Buffer): { streams: readonly ProbedStream[]; seconds: number | undefined } {
  try {
    const { streams = [], format } = JSON.parse(bytes.toString("utf8"));
    const seconds = Math.max(
      ...[format?.duration, ...streams.map((each: ProbedStream) => each.duration)].map(Number).filter(Number.isFinite),
    );
    return { streams, seconds: seconds > 0 && Number.isFinite(seconds) ? seconds : undefined };
  } catch {
    throw damaged("clip");
  }
}

/** The picture of a record sleeve is no clip. */
function isCover({ disposition }: ProbedStream): boolean {
  return disposition?.attached_pic === 1 || disposition?.timed_thumbnails === 1;
}

function pictureOf(stream: ProbedStream): Picture {
  const { width = 0, height = 0 } = stream;
  if (!(width > 0 && height > 0)) throw damaged("clip");
  if (width * height > MAX_CLIP_PIXELS) throw tooLarge("clip-pixels", MAX_CLIP_PIXELS, width * height);
  const turn = Math.round(stream.side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0);
  const aspect = ratio(stream.sample_aspect_ratio?.replace(":", "/")) || 1;
  const square = { width: Math.round(width * Math.min(16, Math.max(1 / 16, aspect))), height };
  const isOnSide = Math.abs(turn) % 180 === 90;
  const pixelFormat = stream.pix_fmt ?? "";
  return {
    stream: stream.index,
    codec: stream.codec_name ?? "",
    pixelFormat,
    width: isOnSide ? square.height : square.width,
    height: isOnSide ? square.width : square.height,
    isOdd: width % 2 === 1 || height % 2 === 1,
    isTurned: turn !== 0,
    averageFps: ratio(stream.avg_frame_rate),
    nominalFps: ratio(stream.r_frame_rate),
    hasAlpha: stream.tags?.alpha_mode === "1" || /^(?:yuva|rgba|argb|bgra|abgr|gbrap|ya|pal8)/.test(pixelFormat),
    matrix: told(stream.color_space),
    transfer: told(stream.color_transfer),
    primaries: told(stream.color_primaries),
    isFullRange: stream.color_range === "pc" || pixelFormat.startsWith("yuvj"),
    isInterlaced: /^(?:tt|bb|tb|bt)$/.test(stream.field_order ?? ""),
  };
}

function soundOf({ index, channels = 1, sample_rate }: ProbedStream): Sound {
  return { stream: index, channels, sampleRate: Number(sample_rate) || 0 };
}

function told(value: string | undefined): string | undefined {
  return value === undefined || value === "unknown" || value === "reserved" ? undefined : value;
}

function ratio(fraction: string | undefined): number {
  const [over = Number.NaN, under = 1] = (fraction ?? "").split("/").map(Number);
  const value = over / under;
  return Number.isFinite(value) && value > 0 ? value : 0;
}
