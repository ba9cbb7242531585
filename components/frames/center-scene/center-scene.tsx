import type { ReactNode } from "react";
import { AbsoluteFill } from "remotion";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { clamped, safeColor } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import type { CenterSceneProps } from "./schema.ts";

export function CenterScene({
  align = "center",
  justify = "center",
  paddingPx = 120,
  paddingBlockPx = 96,
  gapPx = 48,
  background,
  children,
  style,
  ...element
}: CenterSceneProps & ElementProps & { readonly children: ReactNode }) {
  const { px } = useScale();
  const theme = useTheme();
  const paddingBlock = px(clamped(paddingBlockPx, 0, 500, 96));
  const paddingInline = px(clamped(paddingPx, 0, 400, 120));
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
        gap: px(clamped(gapPx, 0, 300, 48)),
        ...style,
      }}
    >
      {children}
    </AbsoluteFill>
  );
}
