import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import { pictureNamed } from "../assets/planned-picture.ts";
import { cleanTitle } from "../clean-text.ts";
import type { Project } from "../project.ts";
import { BRAND_COLORS, BRAND_FONTS, type Brand } from "./brand.ts";
import { knownFont } from "./brand-fonts.ts";
import { opaqueHex } from "./colors.ts";

/** Given as a field's value, takes the field out of the brand again. */
const NONE = "none";

/** The brand with the given fields changed; undefined where nothing is left of it. Refuses what is no colour, font or picture of the project. */
export function changedBrand(
  old: Brand | undefined,
  given: Brand,
  project: Pick<Project, "assets"> = {},
): Brand | undefined {
  const next: Record<string, string | number> = { ...old };
  const fields = Object.entries(given).filter(([, value]) => value !== undefined);
  if (fields.length === 0) throw new UserError("The brand has no fields.", "Give at least one, such as primary.");
  for (const [field, value] of fields) {
    if (value === NONE) delete next[field];
    else next[field] = checkedField(field, value, project);
  }
  return Object.keys(next).length === 0 ? undefined : (next as Brand);
}

function checkedField(field: string, value: string | number, project: Pick<Project, "assets">): string | number {
  if (typeof value === "number") return value;
  if (field === "logoAssetId") return pictureNamed(project, value).assetId;
  if ((BRAND_COLORS as readonly string[]).includes(field)) return opaqueHex(value, field);
  if ((BRAND_FONTS as readonly string[]).includes(field)) return knownFont(value, field, project);
  return cleanTitle(value, `The brand's ${field}`);
}

/** `primary #ff5a36, bodyFont Inter`. */
export function describeBrand(brand: Brand | undefined): string {
  const parts = Object.entries(brand ?? {}).map(
    ([field, value]) => `${field} ${field === "wordmark" ? quoted(String(value)) : value}`,
  );
  return parts.length > 0 ? parts.join(", ") : "none";
}
