import type { ReactNode } from "react";
import { AbsoluteFill } from "remotion";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited, safeColor } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import type { CenterSceneProps } from "./schema.ts";

const props = propLimits.CenterScene;

export function CenterScene({
  align = props.align.default,
  justify = props.justify.default,
  paddingPx = props.paddingPx.default,
  paddingBlockPx = props.paddingBlockPx.default,
  gapPx = props.gapPx.default,
  background,
  children,
  style,
  ...element
}: CenterSceneProps & ElementProps & { readonly children: ReactNode }) {
  const { px } = useScale();
  const theme = useTheme();
  const paddingBlock = px(limited(paddingBlockPx, props.paddingBlockPx));
  const paddingInline = px(limited(paddingPx, props.paddingPx));
  const flat = background === undefined ? undefined : safeColor(background, theme.background);
  return (
    <AbsoluteFill
      {...elementAttributes(element)}
      style={{
        background: flat ?? `radial-gradient(120% 110% at 50% 0%, ${theme.backdrop}, ${theme.background} 70%)`,
        color: theme.text,
        fontFamily: theme.fontFamily,
        overflow: "hidden",
        boxSizing: "border-box",
        padding: `${paddingBlock}px ${paddingInline}px`,
        alignItems: align === "start" ? "flex-start" : "center",
        justifyContent: justify === "center" ? "center" : `flex-${justify === "end" ? "end" : "start"}`,
        textAlign: align === "start" ? "start" : "center",
        gap: px(limited(gapPx, props.gapPx)),
        ...style,
      }}
    >
      {children}
    </AbsoluteFill>
  );
}
