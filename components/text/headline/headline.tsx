import type { ReactNode } from "react";
import { useCurrentFrame, useVideoConfig } from "remotion";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { entranceAt, riseStyle, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { clamped, limited } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { canSplitWords, trackingFor } from "../../kit/script.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import { toneColor } from "../../kit/tone-color.ts";
import type { HeadlineProps } from "./schema.ts";

const SECONDS_BETWEEN_WORDS = 0.06;
const MAX_STAGGERED_WORDS = 16;

const props = propLimits.Headline;

export function Headline({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  sizePx = props.sizePx.default,
  weight = props.weight.default,
  tone = props.tone.default,
  reveal = props.reveal.default,
  align = props.align.default,
  maxWidthPx,
  children,
  style,
  ...element
}: HeadlineProps & ElementProps & { readonly children: ReactNode }) {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const { px } = useScale();
  const theme = useTheme();
  const leave = useExit(exit);
  const size = px(limited(sizePx, props.sizePx));
  const start = limited(delayInFrames, props.delayInFrames);
  const words = typeof children === "string" ? children.split(/\s+/u).filter((word) => word !== "") : [];
  const splits = reveal === "words" && words.length > 1 && canSplitWords(words.join(" "));
  const enter = splits ? 1 : entranceAt(frame, fps, start);
  return (
    <h1
      {...elementAttributes(element)}
      dir="auto"
      style={{
        position: "relative",
        margin: 0,
        maxWidth:
          maxWidthPx === undefined
            ? "100%"
            : `min(100%, ${px(clamped(maxWidthPx, props.maxWidthPx.min, props.maxWidthPx.max, 1600))}px)`,
        color: toneColor(theme, tone),
        fontFamily: theme.headingFontFamily,
        fontSize: size,
        fontWeight: limited(weight, props.weight),
        lineHeight: 1.08,
        letterSpacing: trackingFor(children, -0.032),
        textAlign: align === "inherit" ? undefined : align,
        textWrap: "balance",
        overflowWrap: "anywhere",
        ...riseStyle(enter, leave, size * 0.45),
        ...style,
      }}
    >
      {splits ? words.map((word, index) => risingWord(word, index)) : children}
    </h1>
  );

  function risingWord(word: string, index: number) {
    const order = Math.min(index, MAX_STAGGERED_WORDS);
    const wordEnter = entranceAt(frame, fps, start + order * SECONDS_BETWEEN_WORDS * fps);
    // The space stays outside the moving box, or lines could not break there.
    return [
      index > 0 ? " " : "",
      <span key={`${index}-${word}`} style={{ display: "inline-block", ...riseStyle(wordEnter, 1, size * 0.45) }}>
        {word}
      </span>,
    ];
  }
}
