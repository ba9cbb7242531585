import type { Theme } from "../../../components/kit/theme/schema.ts";
import type { Project } from "../project.ts";
import type { BrandColor } from "./brand.ts";
import { themeOf } from "./branded-theme.ts";

const THEME_FIELD: Readonly<Record<BrandColor, keyof Theme>> = {
  primary: "accent",
  secondary: "accent2",
  accent: "highlight",
  background: "background",
  text: "text",
  success: "success",
  warning: "warning",
  danger: "danger",
  highlight: "highlight",
};

/** What the brand has for a field, or else its theme. */
export function brandColor(project: Project, field: BrandColor): string {
  return project.brand?.[field] ?? String(themeOf(project)[THEME_FIELD[field]]);
}
