import { BUNDLED_FONTS } from "../../../sandbox/policy/fonts.ts";
import { UserError } from "../../errors.ts";

/** The family's name as we list it; refuses what is not bundled, since no font is fetched while drawing. */
export function bundledFont(name: string, field: string): string {
  const wanted = plain(name);
  const found = BUNDLED_FONTS.find((font) => plain(font.name) === wanted);
  if (found) return found.name;
  throw new UserError(
    `The brand's ${field} is not a bundled font.`,
    `Use one of: ${BUNDLED_FONTS.map((font) => font.name).join(", ")}.`,
  );
}

function plain(name: string): string {
  return name
    .trim()
    .replace(/^["']|["']$/g, "")
    .replace(/ variable$/i, "")
    .toLowerCase();
}
