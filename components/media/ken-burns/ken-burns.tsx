import { interpolate, useCurrentFrame, useVideoConfig } from "remotion";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { AssetImage } from "../../kit/media/asset-image.tsx";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited, plainText } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import type { KenBurnsProps } from "./schema.ts";

const props = propLimits.KenBurns;

export function KenBurns({
  src,
  alt,
  fit = props.fit.default,
  zoomFrom = props.zoomFrom.default,
  zoomTo = props.zoomTo.default,
  focusXPercent = props.focusXPercent.default,
  focusYPercent = props.focusYPercent.default,
  radiusPx = props.radiusPx.default,
  style,
  ...element
}: KenBurnsProps & ElementProps) {
  const frame = useCurrentFrame();
  const { durationInFrames } = useVideoConfig();
  const { px } = useScale();
  const ends = [limited(zoomFrom, props.zoomFrom), limited(zoomTo, props.zoomTo)];
  // No easing: a picture that slows down is seen to stop.
  const zoom = interpolate(frame, [0, Math.max(1, durationInFrames)], ends, { extrapolateRight: "clamp" });
  const focus = `${limited(focusXPercent, props.focusXPercent)}% ${limited(focusYPercent, props.focusYPercent)}%`;
  return (
    <div
      {...elementAttributes(element)}
      style={{
        position: "absolute",
        inset: 0,
        overflow: "hidden",
        borderRadius: px(limited(radiusPx, props.radiusPx)),
        ...style,
      }}
    >
      <AssetImage
        src={src}
        alt={plainText(alt, 300)}
        style={{
          position: "absolute",
          inset: 0,
          width: "100%",
          height: "100%",
          objectFit: fit === "contain" ? "contain" : "cover",
          objectPosition: focus,
          transformOrigin: focus,
          scale: zoom.toFixed(5),
        }}
      />
    </div>
  );
}
