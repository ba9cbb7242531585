import type { ReactNode } from "react";
import { useVideoConfig } from "remotion";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { riseStyle, useEntrance, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited, plainText } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { trackingFor } from "../../kit/script.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import type { PullQuoteProps } from "./schema.ts";

const SECONDS_UNTIL_NAME = 0.5;

const props = propLimits.PullQuote;

export function PullQuote({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  by,
  sizePx = props.sizePx.default,
  bySizePx = props.bySizePx.default,
  children,
  style,
  ...element
}: PullQuoteProps & ElementProps & { readonly children: ReactNode }) {
  const { px } = useScale();
  const theme = useTheme();
  const { fps } = useVideoConfig();
  const enter = useEntrance(delayInFrames, 1);
  const nameEnter = useEntrance(limited(delayInFrames, props.delayInFrames) + SECONDS_UNTIL_NAME * fps);
  const leave = useExit(exit);
  const size = limited(sizePx, props.sizePx);
  const bySize = px(limited(bySizePx, props.bySizePx));
  return (
    <figure
      {...elementAttributes(element)}
      style={{
        position: "relative",
        display: "flex",
        flexDirection: "column",
        gap: px(size * 0.6),
        margin: 0,
        maxWidth: "100%",
        fontFamily: theme.fontFamily,
        textAlign: "start",
        opacity: leave,
        ...style,
      }}
    >
      <svg
        viewBox="0 0 40 28"
        aria-hidden="true"
        style={{ width: px(96), height: px(67), ...riseStyle(enter, leave, px(24)) }}
      >
        <path
          d="M0 28V17C0 7.500 5 1.500 15 0v6C10.500 7 8.500 9.500 8.500 13H15v15z M23 28V17C23 7.500 28 1.500 38 0v6c-4.500 1-6.500 3.500-6.500 7H38v15z"
          fill={theme.accent}
        />
      </svg>
      <blockquote
        dir="auto"
        style={{
          margin: 0,
          color: theme.text,
          fontFamily: theme.headingFontFamily,
          fontSize: px(size),
          fontWeight: 560,
          lineHeight: 1.24,
          letterSpacing: trackingFor(children, -0.024),
          textWrap: "pretty",
          overflowWrap: "anywhere",
          ...riseStyle(enter, leave, px(48)),
        }}
      >
        {children}
      </blockquote>
      {by === undefined ? null : (
        <figcaption
          style={{ display: "flex", alignItems: "center", gap: px(24), ...riseStyle(nameEnter, leave, px(32)) }}
        >
          <span
            style={{
              flex: "none",
              width: px(64 * nameEnter),
              height: px(3),
              borderRadius: px(2),
              background: theme.accent,
            }}
          />
          <span
            dir="auto"
            style={{
              color: theme.mutedText,
              fontSize: bySize,
              fontWeight: 540,
              lineHeight: 1.35,
              overflowWrap: "anywhere",
            }}
          >
            {plainText(by, 300)}
          </span>
        </figcaption>
      )}
    </figure>
  );
}
