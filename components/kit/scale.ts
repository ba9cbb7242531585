import { useVideoConfig } from "remotion";

export interface Scale {
  /** Turns a length designed for a short side of 1080 px into pixels of this video. */
  readonly px: (length: number) => number;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

/** One design for every format: a 96 px headline is 96 px at 1920x1080 and 1080x1920, and 64 px at 1280x720. */
export function useScale(): Scale {
  const { width, height } = useVideoConfig();
  const unit = Math.min(width, height) / 1080;
  return { px: (length) => Math.round(length * unit * 100) / 100, width, height };
}
