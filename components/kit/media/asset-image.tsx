import type { CSSProperties } from "react";
import { useAsset } from "./assets-context.ts";

export interface AssetImageProps {
  /** `staticFile("logo.png")`, `asset("logo")`, or a small data: URL. */
  readonly src: string;
  readonly alt?: string;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly width?: number | string;
  readonly height?: number | string;
  readonly "data-element-id"?: string;
  readonly "data-label"?: string;
}

/** A picture of the project. Decoded with the frame that shows it, so that no frame is captured without it. */
export function AssetImage({ src, alt = "", ...given }: AssetImageProps) {
  const { url } = useAsset(src, "image");
  const { className, style, width, height } = given;
  return (
    <img
      src={url}
      alt={alt}
      decoding="sync"
      {...(className === undefined ? {} : { className })}
      {...(width === undefined ? {} : { width })}
      {...(height === undefined ? {} : { height })}
      {...(given["data-element-id"] === undefined ? {} : { "data-element-id": given["data-element-id"] })}
      {...(given["data-label"] === undefined ? {} : { "data-label": given["data-label"] })}
      style={style}
    />
  );
}
