import { type CSSProperties, useRef } from "react";
import { useCurrentFrame, useVideoConfig } from "remotion";
import { useAsset } from "./assets-context.ts";
import { type ClipPlay, clipFrameAt, clipRate } from "./clip-frame.ts";
import { useShownClip } from "./shown-clips.ts";

export interface AssetClipProps extends ClipPlay {
  /** `staticFile("clip.mp4")` or `asset("clip")`. */
  readonly src: string;
  /** Remotion's old names of trimBefore and trimAfter. */
  readonly startFrom?: number;
  readonly endAt?: number;
  readonly objectFit?: CSSProperties["objectFit"];
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly width?: number | string;
  readonly height?: number | string;
  readonly "data-element-id"?: string;
  readonly "data-label"?: string;
}

/**
 * A clip of the project at the frame of the clock around it. Here stands only a canvas, and which frame belongs onto it: the
 * stage decodes. Sound is no part of a scene, so that `muted` and `volume` are taken and change nothing.
 */
export function AssetClip({ src, ...given }: AssetClipProps) {
  const clip = useAsset(src, "video");
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { trimBefore = given.startFrom, trimAfter = given.endAt, playbackRate, loop } = given;
  const index = clipFrameAt(frame, fps, clip, { trimBefore, trimAfter, playbackRate, loop });
  const hasAlpha = clip.hasAlpha === true;
  useShownClip(canvas, index === undefined ? undefined : { url: clip.url, index, fps: clipRate(clip), hasAlpha });
  if (index === undefined) return null;
  const { className, style, objectFit, width, height } = given;
  return (
    <canvas
      ref={canvas}
      // Says to whoever watches the page that the picture is another one.
      data-clip-frame={index}
      width={clip.width ?? 1}
      height={clip.height ?? 1}
      {...(className === undefined ? {} : { className })}
      {...(given["data-element-id"] === undefined ? {} : { "data-element-id": given["data-element-id"] })}
      {...(given["data-label"] === undefined ? {} : { "data-label": given["data-label"] })}
      style={{
        ...(width === undefined ? {} : { width }),
        ...(height === undefined ? {} : { height }),
        ...(objectFit === undefined ? {} : { objectFit }),
        ...style,
      }}
    />
  );
}
