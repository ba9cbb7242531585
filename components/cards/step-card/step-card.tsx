import { cardStyle } from "../../kit/card-style.ts";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { riseStyle, useEntrance, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { clamped, limited, plainText } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { trackingFor } from "../../kit/script.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import type { StepCardProps } from "./schema.ts";

const props = propLimits.StepCard;

export function StepCard({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  step,
  title,
  text,
  direction = props.direction.default,
  titleSizePx = props.titleSizePx.default,
  textSizePx = props.textSizePx.default,
  style,
  ...element
}: StepCardProps & ElementProps) {
  const { px } = useScale();
  const theme = useTheme();
  const enter = useEntrance(delayInFrames);
  const leave = useExit(exit);
  const titleSize = limited(titleSizePx, props.titleSizePx);
  const textSize = limited(textSizePx, props.textSizePx);
  const badge = titleSize * 1.65;
  const row = direction === "row";
  return (
    <div
      {...elementAttributes(element)}
      style={{
        ...cardStyle(theme, px, false),
        position: "relative",
        display: "flex",
        flexDirection: row ? "row" : "column",
        alignItems: "flex-start",
        gap: px(row ? titleSize * 0.75 : titleSize * 0.7),
        padding: row ? `${px(titleSize * 0.75)}px ${px(titleSize * 0.9)}px` : px(titleSize * 0.95),
        textAlign: "start",
        overflow: "hidden",
        ...riseStyle(enter, leave, px(56)),
        ...style,
      }}
    >
      <span
        style={{
          flex: "none",
          display: "inline-flex",
          alignItems: "center",
          justifyContent: "center",
          boxSizing: "border-box",
          minWidth: px(badge),
          height: px(badge),
          padding: `0 ${px(titleSize * 0.3)}px`,
          borderRadius: px(Math.min(badge, theme.pillRadiusPx)),
          background: `linear-gradient(120deg, ${theme.gradientFrom}, ${theme.gradientTo})`,
          color: theme.onAccent,
          fontSize: px(titleSize * 0.82),
          fontWeight: 760,
          fontVariantNumeric: "tabular-nums",
          scale: String(0.6 + 0.4 * enter),
        }}
      >
        {clamped(step, props.step.min, props.step.max, 1)}
      </span>
      <div
        style={{
          display: "flex",
          flexDirection: "column",
          gap: px(textSize * 0.38),
          minWidth: 0,
          flex: row ? 1 : undefined,
        }}
      >
        <div
          dir="auto"
          style={{
            fontFamily: theme.headingFontFamily,
            fontSize: px(titleSize),
            fontWeight: 680,
            lineHeight: 1.2,
            letterSpacing: trackingFor(title, -0.02),
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
      </div>
    </div>
  );
}
