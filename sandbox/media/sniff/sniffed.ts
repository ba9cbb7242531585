/** What a file was found to be by its content. */
export type Sniffed =
  | { readonly kind: "image"; readonly format: ImageFormat }
  | { readonly kind: "svg" }
  | { readonly kind: "clip"; readonly demuxer: Demuxer }
  | { readonly kind: "font"; readonly format: "ttf" | "otf" | "woff" | "woff2" }
  | { readonly kind: "data"; readonly format: "json" | "table" };

export type ImageFormat = "jpeg" | "png" | "webp" | "gif" | "avif" | "tiff";
export type Demuxer =
  | "mov"
  | "matroska"
  | "mp3"
  | "aac"
  | "wav"
  | "flac"
  | "ogg"
  | "avi"
  | "flv"
  | "mpegts"
  | "caf"
  | "gif";
