import type { CSSProperties } from "react";
import type { Theme } from "./theme/schema.ts";

/** The panel all cards share: surface, hairline, soft depth; `emphasis` adds the accent. */
export function cardStyle(theme: Theme, px: (length: number) => number, emphasis: boolean): CSSProperties {
  const edge = emphasis ? `color-mix(in srgb, ${theme.accent} 70%, ${theme.border})` : theme.border;
  const tint = emphasis ? `color-mix(in srgb, ${theme.accent} 9%, ${theme.surface})` : theme.surface;
  const shade = theme.isDark ? "rgba(0, 0, 0, 0.35)" : "rgba(20, 24, 48, 0.08)";
  return {
    boxSizing: "border-box",
    minWidth: 0,
    borderRadius: px(theme.radiusPx),
    border: `${Math.max(1, px(emphasis ? 2 : 1.5))}px solid ${edge}`,
    background: `linear-gradient(165deg, ${tint}, color-mix(in srgb, ${tint} 72%, ${theme.background}))`,
    boxShadow: `0 ${px(18)}px ${px(48)}px ${shade}`,
    fontFamily: theme.fontFamily,
    color: theme.text,
  };
}
