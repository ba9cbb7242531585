import { MAX_CLIP_PIXELS } from "../../policy/media-limits.ts";
import type { Demuxer } from "../sniff/sniffed.ts";

export const QUIET = ["-hide_banner", "-loglevel", "quiet"];

/**
 * Reads a file that isn't trusted: by the demuxer of what it was found to be and no other, so that a playlist in disguise
 * opens nothing, and with a bound on what one frame may ask for.
 */
export function untrustedInput(file: string, demuxer: Demuxer, decoder?: string): string[] {
  return [
    ...["-protocol_whitelist", "file,pipe", "-f", demuxer],
    ...["-max_pixels", String(MAX_CLIP_PIXELS), "-max_streams", "64", "-probesize", "20M", "-analyzeduration", "20M"],
    ...(decoder ? ["-c:v", decoder] : []),
    ...["-i", `file:${file}`],
  ];
}
