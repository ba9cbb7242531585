import { useCurrentFrame, useVideoConfig } from "remotion";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { entranceAt } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited, safeColor } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import type { GlowOrbProps } from "./schema.ts";

const SECONDS_PER_TURN = 14;

const props = propLimits.GlowOrb;

export function GlowOrb({
  color = props.color.default,
  xPercent = props.xPercent.default,
  yPercent = props.yPercent.default,
  sizePx = props.sizePx.default,
  opacity = props.opacity.default,
  driftPx = props.driftPx.default,
  phase = props.phase.default,
  style,
  ...element
}: GlowOrbProps & ElementProps) {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const { px, width, height } = useScale();
  const theme = useTheme();
  const light =
    color === "accent" ? theme.accent : color === "accent2" ? theme.accent2 : safeColor(color, theme.accent);
  const size = px(limited(sizePx, props.sizePx));
  const drift = px(limited(driftPx, props.driftPx));
  const turn = 2 * Math.PI * (frame / fps / SECONDS_PER_TURN + limited(phase, props.phase));
  const x = (limited(xPercent, props.xPercent) / 100) * width + Math.cos(turn) * drift;
  const y = (limited(yPercent, props.yPercent) / 100) * height + Math.sin(turn * 2) * drift * 0.5;
  // On a light background the same strength looks like a stain.
  const strength = limited(opacity, props.opacity) * (theme.isDark ? 1 : 0.5);
  return (
    <div
      {...elementAttributes(element)}
      style={{
        position: "absolute",
        left: 0,
        top: 0,
        width: size,
        height: size,
        borderRadius: "50%",
        translate: `${(x - size / 2).toFixed(2)}px ${(y - size / 2).toFixed(2)}px`,
        scale: String(0.85 + 0.15 * entranceAt(frame, fps, 0, 1.6)),
        opacity: strength,
        background: falloff(light),
        ...style,
      }}
    />
  );
}

/** Several stops along a bell curve: a plain two-stop gradient shows its edge. */
function falloff(light: string): string {
  const stops = [100, 82, 60, 40, 24, 12, 4, 0].map((percent, index) => {
    return `color-mix(in srgb, ${light} ${percent}%, transparent) ${index * 10}%`;
  });
  return `radial-gradient(circle closest-side, ${stops.join(", ")})`;
}
