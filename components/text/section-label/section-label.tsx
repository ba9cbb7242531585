import type { ReactNode } from "react";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { riseStyle, useEntrance, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { trackingFor } from "../../kit/script.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import { toneColor } from "../../kit/tone-color.ts";
import type { SectionLabelProps } from "./schema.ts";

const props = propLimits.SectionLabel;

export function SectionLabel({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  look = props.look.default,
  sizePx = props.sizePx.default,
  tone = props.tone.default,
  children,
  style,
  ...element
}: SectionLabelProps & ElementProps & { readonly children: ReactNode }) {
  const { px } = useScale();
  const theme = useTheme();
  const enter = useEntrance(delayInFrames);
  const leave = useExit(exit);
  const size = limited(sizePx, props.sizePx);
  const color = toneColor(theme, tone);
  const pill = look === "pill";
  return (
    <div
      {...elementAttributes(element)}
      dir="auto"
      style={{
        position: "relative",
        display: "inline-flex",
        alignItems: "center",
        gap: px(size * 0.7),
        maxWidth: "100%",
        boxSizing: "border-box",
        padding: pill ? `${px(size * 0.42)}px ${px(size * 0.95)}px` : 0,
        borderRadius: px(Math.min(size * 2, theme.pillRadiusPx)),
        border: pill ? `${Math.max(1, px(1.5))}px solid color-mix(in srgb, ${color} 38%, transparent)` : undefined,
        background: pill ? `color-mix(in srgb, ${color} 10%, ${theme.background})` : undefined,
        color,
        fontFamily: theme.fontFamily,
        fontSize: px(size),
        fontWeight: 640,
        lineHeight: 1.35,
        letterSpacing: trackingFor(children, 0.09),
        textTransform: "uppercase",
        overflowWrap: "anywhere",
        ...riseStyle(enter, leave, px(20)),
        ...style,
      }}
    >
      {look === "line" ? (
        <span
          style={{ flex: "none", width: px(size * 1.8 * enter), height: px(3), borderRadius: px(2), background: color }}
        />
      ) : null}
      <span>{children}</span>
    </div>
  );
}
