import type { Theme } from "./theme/schema.ts";

export type Tone = "text" | "muted" | "accent" | "accent2" | "success" | "warning" | "danger" | "highlight";

/** Whether a colour is named by a tone, and not in CSS. */
export function isTone(value: unknown): value is Tone {
  return typeof value === "string" && (value === "text" || value === "muted" || OWN.has(value));
}

const OWN: ReadonlySet<string> = new Set(["accent", "accent2", "success", "warning", "danger", "highlight"]);

/** The theme's colour for a tone; anything unknown reads as text. */
export function toneColor(theme: Theme, tone: Tone): string {
  if (tone === "muted") return theme.mutedText;
  return OWN.has(tone) ? theme[tone as Exclude<Tone, "text" | "muted">] : theme.text;
}
