import type { ReactNode } from "react";
import { useCurrentFrame, useVideoConfig } from "remotion";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { riseStyle, useEntrance, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { trackingFor } from "../../kit/script.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import type { CTAButtonProps } from "./schema.ts";

const SECONDS_PER_BREATH = 2.4;

const props = propLimits.CTAButton;

export function CTAButton({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  look = props.look.default,
  arrow = props.arrow.default,
  pulse = props.pulse.default,
  sizePx = props.sizePx.default,
  children,
  style,
  ...element
}: CTAButtonProps & ElementProps & { readonly children: ReactNode }) {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const { px } = useScale();
  const theme = useTheme();
  const enter = useEntrance(delayInFrames);
  const leave = useExit(exit);
  const size = limited(sizePx, props.sizePx);
  const since = (frame - limited(delayInFrames, props.delayInFrames)) / fps;
  const breath = pulse === false ? 0 : 0.5 - 0.5 * Math.cos((2 * Math.PI * Math.max(0, since)) / SECONDS_PER_BREATH);
  const filled = look !== "outline";
  const glow = Math.round(28 + 22 * breath);
  return (
    <div
      {...elementAttributes(element)}
      dir="auto"
      style={{
        position: "relative",
        display: "inline-flex",
        alignItems: "center",
        gap: px(size * 0.55),
        boxSizing: "border-box",
        maxWidth: "100%",
        padding: `${px(size * 0.68)}px ${px(size * 1.3)}px`,
        borderRadius: px(Math.min(size * 2, theme.pillRadiusPx)),
        border: filled ? undefined : `${px(3)}px solid ${theme.accent}`,
        background: filled ? `linear-gradient(100deg, ${theme.gradientFrom}, ${theme.gradientTo})` : "transparent",
        boxShadow: filled
          ? `0 ${px(14)}px ${px(64)}px color-mix(in srgb, ${theme.gradientTo} ${glow}%, transparent)`
          : undefined,
        color: filled ? theme.onAccent : theme.accent,
        fontFamily: theme.fontFamily,
        fontSize: px(size),
        fontWeight: 700,
        lineHeight: 1.2,
        letterSpacing: trackingFor(children, -0.015),
        overflowWrap: "anywhere",
        ...riseStyle(enter, leave, px(36)),
        scale: (0.88 + 0.12 * enter + 0.018 * breath * enter).toFixed(4),
        ...style,
      }}
    >
      <span>{children}</span>
      {arrow === false ? null : <Arrow size={px(size * 0.78)} shift={px(6 * breath)} />}
    </div>
  );
}

function Arrow({ size, shift }: { readonly size: number; readonly shift: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      style={{ flex: "none", translate: `${shift}px 0px` }}
      aria-hidden="true"
    >
      <path
        d="M3 12h17M13 5l7 7-7 7"
        fill="none"
        stroke="currentColor"
        strokeWidth={2.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
