import type { ReactNode } from "react";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { riseStyle, useEntrance, useExit } from "../../kit/motion.ts";
import { clamped } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { trackingFor } from "../../kit/script.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import { toneColor } from "../../kit/tone-color.ts";
import type { BodyTextProps } from "./schema.ts";

export function BodyText({
  delayInFrames = 0,
  exit = true,
  sizePx = 42,
  weight = 430,
  tone = "muted",
  align = "inherit",
  maxWidthPx = 1240,
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
        maxWidth: `min(100%, ${px(clamped(maxWidthPx, 100, 4000, 1240))}px)`,
        color: toneColor(theme, tone),
        fontFamily: theme.fontFamily,
        fontSize: px(clamped(sizePx, 12, 200, 42)),
        fontWeight: clamped(weight, 300, 900, 430),
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
