import type { ReactNode } from "react";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { riseStyle, useEntrance, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited, safeColor } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { trackingFor } from "../../kit/script.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import type { GradientTextProps } from "./schema.ts";

const props = propLimits.GradientText;

export function GradientText({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  sizePx = props.sizePx.default,
  weight = props.weight.default,
  from,
  to,
  angleDegrees = props.angleDegrees.default,
  align = props.align.default,
  children,
  style,
  ...element
}: GradientTextProps & ElementProps & { readonly children: ReactNode }) {
  const { px } = useScale();
  const theme = useTheme();
  const enter = useEntrance(delayInFrames, 1);
  const leave = useExit(exit);
  const size = px(limited(sizePx, props.sizePx));
  const angle = limited(angleDegrees, props.angleDegrees);
  const gradient = `linear-gradient(${angle}deg, ${safeColor(from, theme.gradientFrom)}, ${safeColor(to, theme.gradientTo)})`;
  return (
    <h1
      {...elementAttributes(element)}
      dir="auto"
      style={{
        position: "relative",
        margin: 0,
        maxWidth: "100%",
        // The fill is clipped to this box, so it must be tall enough for descenders.
        padding: "0.06em 0.04em 0.14em",
        color: "transparent",
        backgroundImage: gradient,
        backgroundClip: "text",
        WebkitBackgroundClip: "text",
        fontFamily: theme.headingFontFamily,
        fontSize: size,
        fontWeight: limited(weight, props.weight),
        lineHeight: 1.1,
        letterSpacing: trackingFor(children, -0.034),
        textAlign: align === "inherit" ? undefined : align,
        textWrap: "balance",
        overflowWrap: "anywhere",
        ...riseStyle(enter, leave, size * 0.4),
        ...style,
      }}
    >
      {children}
    </h1>
  );
}
