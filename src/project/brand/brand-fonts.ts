import { BUNDLED_FONTS, plainFamily } from "../../../sandbox/policy/fonts.ts";
import { UserError } from "../../errors.ts";
import { assetsOf } from "../assets/change-assets.ts";
import { namesOfFont } from "../assets/drawn-fonts.ts";
import type { Project } from "../project.ts";

/** The family's name as it is listed, bundled or imported; refuses any other, since no font is fetched while drawing. */
export function knownFont(given: string, field: string, project: Pick<Project, "assets">): string {
  const wanted = plainFamily(given.replace(/ variable$/i, ""));
  const bundled = BUNDLED_FONTS.find(({ name }) => plainFamily(name) === wanted);
  if (bundled) return bundled.name;
  const imported = assetsOf(project)
    .filter(({ kind }) => kind === "font")
    .map(namesOfFont);
  const found = imported.flat().find((name) => plainFamily(name) === plainFamily(given));
  if (found !== undefined) return found;
  const families = [...new Set(imported.flatMap(([name]) => name ?? []))];
  const listed = [...BUNDLED_FONTS.map(({ name }) => name), ...families.slice(0, 20)].join(", ");
  throw new UserError(
    `The brand's ${field} is neither a bundled font nor one of the project's.`,
    `Use one of: ${listed}; or bring the font in with import_asset and give it with set_brand of edit_timeline.`,
  );
}
