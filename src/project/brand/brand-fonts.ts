import { UserError } from "../../errors.ts";

/** As people write it -> the family the bundle declares. */
const FAMILIES: Readonly<Record<string, string>> = {
  Inter: "Inter Variable",
  "JetBrains Mono": "JetBrains Mono Variable",
  "Noto Sans SC": "Noto Sans SC Variable",
};

/** The family's name as we list it; refuses what is not bundled, since no font is fetched while drawing. */
export function bundledFont(name: string, field: string): string {
  const wanted = plain(name);
  const found = Object.keys(FAMILIES).find((known) => plain(known) === wanted);
  if (found) return found;
  throw new UserError(
    `The brand's ${field} is not a bundled font.`,
    `Use one of: ${Object.keys(FAMILIES).join(", ")}.`,
  );
}

export function familyOf(name: string): string {
  return FAMILIES[name] ?? name;
}

function plain(name: string): string {
  return name
    .trim()
    .replace(/^["']|["']$/g, "")
    .replace(/ variable$/i, "")
    .toLowerCase();
}
