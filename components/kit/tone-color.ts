import type { Theme } from "./theme/schema.ts";

export type Tone = "text" | "muted" | "accent" | "accent2";

/** The theme's colour for a tone; anything unknown reads as text. */
export function toneColor(theme: Theme, tone: Tone): string {
  if (tone === "muted") return theme.mutedText;
  if (tone === "accent") return theme.accent;
  return tone === "accent2" ? theme.accent2 : theme.text;
}
