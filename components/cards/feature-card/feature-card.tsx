import type { ReactNode } from "react";
import { cardStyle } from "../../kit/card-style.ts";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { riseStyle, useEntrance, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited, plainText } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { trackingFor } from "../../kit/script.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import type { FeatureCardProps } from "./schema.ts";

const props = propLimits.FeatureCard;

export function FeatureCard({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  title,
  text,
  icon,
  emphasis = props.emphasis.default,
  titleSizePx = props.titleSizePx.default,
  textSizePx = props.textSizePx.default,
  children,
  style,
  ...element
}: FeatureCardProps & ElementProps & { readonly children?: ReactNode }) {
  const { px } = useScale();
  const theme = useTheme();
  const enter = useEntrance(delayInFrames);
  const leave = useExit(exit);
  const titleSize = limited(titleSizePx, props.titleSizePx);
  const textSize = limited(textSizePx, props.textSizePx);
  const sign = plainText(icon, 12);
  return (
    <div
      {...elementAttributes(element)}
      style={{
        ...cardStyle(theme, px, emphasis === true),
        position: "relative",
        display: "flex",
        flexDirection: "column",
        gap: px(textSize * 0.5),
        padding: `${px(titleSize * 0.95)}px ${px(titleSize)}px`,
        textAlign: "start",
        ...riseStyle(enter, leave, px(56)),
        ...style,
      }}
    >
      {sign === "" ? null : (
        <span
          style={{
            display: "inline-flex",
            alignSelf: "flex-start",
            alignItems: "center",
            justifyContent: "center",
            minWidth: px(titleSize * 1.7),
            height: px(titleSize * 1.7),
            borderRadius: px(Math.min(titleSize * 0.45, theme.radiusPx)),
            background: `color-mix(in srgb, ${theme.accent} 16%, ${theme.surface})`,
            color: theme.accent,
            fontSize: px(titleSize * 0.85),
            fontWeight: 700,
          }}
        >
          {sign}
        </span>
      )}
      <div
        dir="auto"
        style={{
          fontFamily: theme.headingFontFamily,
          fontSize: px(titleSize),
          fontWeight: 690,
          lineHeight: 1.18,
          letterSpacing: trackingFor(title, -0.022),
          overflowWrap: "anywhere",
        }}
      >
        {plainText(title)}
      </div>
      {text === undefined ? null : (
        <div
          dir="auto"
          style={{ color: theme.mutedText, fontSize: px(textSize), lineHeight: 1.42, overflowWrap: "anywhere" }}
        >
          {plainText(text)}
        </div>
      )}
      {children}
    </div>
  );
}
