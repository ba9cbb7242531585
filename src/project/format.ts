import { z } from "zod";
import { UserError } from "../errors.ts";
import { MAX_SIDE_PIXELS, MIN_SIDE_PIXELS } from "./limits.ts";

/** As agents give it. */
export const SidePixels = z.number().int().min(MIN_SIDE_PIXELS).max(MAX_SIDE_PIXELS).multipleOf(2);

export const FORMAT_NAMES = ["landscape", "portrait", "square"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export interface FrameSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export const FORMATS: Readonly<Record<FormatName, FrameSize>> = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
};

/** A preset by name, or a size in pixels; `landscape` when neither is given. */
export interface FormatChoice {
  readonly format?: FormatName;
  readonly width?: number;
  readonly height?: number;
}

export function frameSizeOf({ format, width, height }: FormatChoice): FrameSize {
  if (width === undefined && height === undefined) return FORMATS[format ?? "landscape"];
  if (format !== undefined) {
    throw new UserError("Both a format and a size in pixels were given.", "Give format, or width and height.");
  }
  if (width === undefined || height === undefined) {
    throw new UserError("Only one of width and height was given.", "Give both, or a format.");
  }
  return { width: checkedSide(width, "width"), height: checkedSide(height, "height") };
}

/** `1080x1920 (portrait)`, or just the size where it is no preset. */
export function describeFormat({ width, height }: FrameSize): string {
  const preset = Object.entries(FORMATS).find(([, size]) => size.width === width && size.height === height);
  return preset ? `${width}x${height} (${preset[0]})` : `${width}x${height}`;
}

function checkedSide(pixels: number, what: string): number {
  const fits = Number.isInteger(pixels) && pixels >= MIN_SIDE_PIXELS && pixels <= MAX_SIDE_PIXELS;
  if (fits && pixels % 2 === 0) return pixels;
  throw new UserError(
    `A ${what} of ${pixels} pixels cannot be encoded.`,
    `Use an even whole number from ${MIN_SIDE_PIXELS} to ${MAX_SIDE_PIXELS}.`,
  );
}
