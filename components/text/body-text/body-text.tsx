import type { ReactNode } from "react";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { riseStyle, useEntrance, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { trackingFor } from "../../kit/script.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import { toneColor } from "../../kit/tone-color.ts";
import type { BodyTextProps } from "./schema.ts";

const props = propLimits.BodyText;

export function BodyText({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  sizePx = props.sizePx.default,
  weight = props.weight.default,
  tone = props.tone.default,
  align = props.align.default,
  maxWidthPx = props.maxWidthPx.default,
  children,
  style,
  ...element
}: BodyTextProps & ElementProps & { readonly children: ReactNode }) {
  const { px } = useScale();
  const theme = useTheme();
  const enter = useEntrance(delayInFrames);
  const leave = useExit(exit);
  return (
    <p
      {...elementAttributes(element)}
      dir="auto"
      style={{
        position: "relative",
        margin: 0,
        maxWidth: `min(100%, ${px(limited(maxWidthPx, props.maxWidthPx))}px)`,
        color: toneColor(theme, tone),
        fontFamily: theme.fontFamily,
        fontSize: px(limited(sizePx, props.sizePx)),
        fontWeight: limited(weight, props.weight),
        lineHeight: 1.42,
        letterSpacing: trackingFor(children, -0.011),
        textAlign: align === "inherit" ? undefined : align,
        textWrap: "balance",
        overflowWrap: "anywhere",
        ...riseStyle(enter, leave, px(32)),
        ...style,
      }}
    >
      {children}
    </p>
  );
}
