import { BUNDLED_FONTS, fontNamed, nearestFont } from "../../../sandbox/policy/fonts.ts";
import { UserError } from "../../errors.ts";

/** The family's name as we list it; refuses what is not bundled, since no font is fetched while drawing. */
export function bundledFont(name: string, field: string): string {
  const wanted = name.trim().replace(/^["']|["']$/g, "");
  const found = fontNamed(wanted)?.name;
  if (found) return found;
  throw new UserError(
    `The brand's ${field} is not a bundled font.`,
    `Nearest: ${nearestFont(wanted)}. Use one of: ${BUNDLED_FONTS.map(({ name: known }) => known).join(", ")}.`,
  );
}

/** The family that the bundle declares. */
export function familyOf(name: string): string {
  return fontNamed(name)?.family ?? name;
}
