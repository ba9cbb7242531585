import { UserError } from "../errors.ts";

export const DEFAULT_THEME = "midnight";

/** Checks the shape only: which themes there are is the component library's business, and the tool's schema lists them. */
export function checkedTheme(theme: string): string {
  if (/^[a-z0-9-]{1,64}$/.test(theme)) return theme;
  throw new UserError("The theme's name is not valid.", "Use the name of a theme, in lower case, such as midnight.");
}
