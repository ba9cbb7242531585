import { useCurrentFrame, useVideoConfig } from "remotion";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import type { GridPatternProps } from "./schema.ts";

const props = propLimits.GridPattern;

export function GridPattern({
  kind = props.kind.default,
  cellPx = props.cellPx.default,
  opacity = props.opacity.default,
  driftPxPerSecond = props.driftPxPerSecond.default,
  focus = props.focus.default,
  style,
  ...element
}: GridPatternProps & ElementProps) {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const { px, width } = useScale();
  const { border } = useTheme();
  const cell = px(limited(cellPx, props.cellPx));
  const shift = -(((frame / fps) * px(limited(driftPxPerSecond, props.driftPxPerSecond))) % cell);
  const stroke = Math.max(1, px(1.5));
  const image =
    kind === "dots"
      ? `radial-gradient(circle at center, ${border} ${px(2.5)}px, transparent ${px(3.2)}px)`
      : `linear-gradient(${border} ${stroke}px, transparent ${stroke}px), linear-gradient(90deg, ${border} ${stroke}px, transparent ${stroke}px)`;
  const y = focus === "top" ? "0%" : focus === "bottom" ? "100%" : "50%";
  return (
    <div
      {...elementAttributes(element)}
      style={{
        position: "absolute",
        inset: 0,
        opacity: limited(opacity, props.opacity),
        backgroundImage: image,
        backgroundSize: `${cell}px ${cell}px`,
        // Half a cell off the middle keeps a line from running through centred text.
        backgroundPosition: `${(width / 2 + cell / 2).toFixed(2)}px ${shift.toFixed(2)}px`,
        maskImage: `radial-gradient(ellipse 75% 75% at 50% ${y}, black 10%, transparent 100%)`,
        ...style,
      }}
    />
  );
}
