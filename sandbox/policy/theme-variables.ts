/** The colours of a theme as style sheets name them: `muted-text` for `mutedText`. */
export const THEME_COLORS: readonly string[] = [
  "background",
  "backdrop",
  "surface",
  "border",
  "text",
  "muted-text",
  "accent",
  "accent2",
  "on-accent",
  "gradient-from",
  "gradient-to",
  "success",
  "warning",
  "danger",
  "highlight",
];

/** The custom property that carries a colour or font of the theme in the page. */
export function themeVariable(name: string): string {
  return `--sw-${name}`;
}
