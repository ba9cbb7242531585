export type FontKind = "sans" | "serif" | "mono";

export interface BundledFont {
  /** As scenes name it. */
  readonly name: string;
  /** The family that the bundle declares. */
  readonly family: string;
  readonly kind: FontKind;
}

const variable = (name: string, kind: FontKind = "sans"): BundledFont => ({ name, family: `${name} Variable`, kind });

/** The families with a look of their own. The first of each kind is what the generic name means. */
export const BUNDLED_FONTS: readonly BundledFont[] = [
  variable("Inter"),
  variable("Source Serif 4", "serif"),
  variable("JetBrains Mono", "mono"),
  variable("Roboto"),
  variable("Open Sans"),
  variable("Montserrat"),
  variable("Space Grotesk"),
  variable("Oswald"),
  variable("Playfair Display", "serif"),
];

/** Faces for the scripts that the families above lack, behind every one of them. */
const SCRIPT_FONTS: readonly BundledFont[] = [
  ..."SC,KR,JP,Arabic,Hebrew,Devanagari,Bengali,Tamil,Telugu,Kannada,Malayalam,Gujarati,Gurmukhi,Sinhala,Thai,Lao,Khmer,Myanmar,Georgian,Armenian,Ethiopic"
    .split(",")
    .map((script) => variable(`Noto Sans ${script}`)),
  { name: "Noto Sans Symbols 2", family: "Noto Sans Symbols 2", kind: "sans" },
  { name: "Noto Sans Math", family: "Noto Sans Math", kind: "sans" },
  { name: "Noto Color Emoji", family: "Noto Color Emoji", kind: "sans" },
];

const ALL_FONTS = [...BUNDLED_FONTS, ...SCRIPT_FONTS];

/** Holds a box for every character there is, so that no text is ever drawn with a font of the machine. */
export const LAST_RESORT_FAMILY = "Scenewright Last Resort";

/** The custom property with the faces behind every family: a page of text then needn't repeat them on each element. */
export const FALLBACK_VARIABLE = "--sw-fonts";

/** Chinese, Japanese and Korean write many of the same characters in different shapes. */
export type HanShapes = "SC" | "JP" | "KR";

/** What {@link FALLBACK_VARIABLE} holds, with the shapes of `first` before the others. */
export function fallbackFamilies(first: HanShapes): string {
  const preferred = `Noto Sans ${first} Variable`;
  const scripts = SCRIPT_FONTS.map(({ family }) => family).filter((family) => family !== preferred);
  return ["Inter Variable", preferred, ...scripts, LAST_RESORT_FAMILY].map((family) => `"${family}"`).join(", ");
}

const GENERIC: Readonly<Record<string, FontKind | "inherit">> = {
  "sans-serif": "sans",
  "ui-sans-serif": "sans",
  "ui-rounded": "sans",
  "system-ui": "sans",
  "-apple-system": "sans",
  blinkmacsystemfont: "sans",
  cursive: "sans",
  fantasy: "sans",
  emoji: "sans",
  math: "sans",
  fangsong: "serif",
  serif: "serif",
  "ui-serif": "serif",
  monospace: "mono",
  "ui-monospace": "mono",
  initial: "sans",
  revert: "sans",
  "revert-layer": "sans",
  inherit: "inherit",
  unset: "inherit",
};

const IMPORTED_PREFIX = "Imported ";

/**
 * The family under which the page declares a font of the project, by its family's name or the asset's. No machine has one that
 * is called so, and the text is the same whether there is such a font or not: code is compiled without looking.
 */
export function importedFamily(name: string): string {
  return IMPORTED_PREFIX + plainFamily(name.slice(0, MAX_NAME));
}

const MAX_NAME = 120;

/** Letters and digits alone: however a family is spelled, it is the same. */
export function plainFamily(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, "").toLowerCase();
}

/** The value of `font-family` with faces of ours alone: what is not bundled can only be imported, generic names are ours. */
export function fontStack(value: string): string {
  const named = familiesIn(value);
  if (named.length === 1 && GENERIC[named[0]?.toLowerCase() ?? ""] === "inherit") return "inherit";
  const families = named.flatMap(faceFamily).filter((family) => family !== `var(${FALLBACK_VARIABLE})`);
  const hasFace = families.some((family) => !family.startsWith(IMPORTED_PREFIX));
  const stack = hasFace ? families : [...families, firstOf(kindOf(value))];
  const quoted = stack.map((family) => (family.startsWith("var(") ? family : `"${family}"`));
  return [...new Set(quoted), `var(${FALLBACK_VARIABLE})`].join(", ");
}

function faceFamily(name: string): string | readonly string[] {
  if (name.startsWith("var(")) return name;
  if (name.startsWith(IMPORTED_PREFIX)) return importedFamily(name.slice(IMPORTED_PREFIX.length));
  const bundled = familyNamed(name);
  if (bundled) return bundled;
  const imported = importedFamily(name);
  return imported === IMPORTED_PREFIX || Object.hasOwn(GENERIC, name.toLowerCase()) ? [] : imported;
}

const SHORTHAND = /^(.*?\d(?:px|r?em|v[a-z]+|%|pt|cq\w+|ch|ex)(?:\s*\/\s*[\w.%]+)?)\s+(.+)$/is;

/** The same for the shorthand `font`. */
export function fontShorthand(value: string): string {
  const [, before, families] = value.match(SHORTHAND) ?? [];
  if (before !== undefined && families !== undefined) return `${before} ${fontStack(families)}`;
  return /^\s*(caption|icon|menu|message-box|small-caption|status-bar|-webkit-\S+)\s*$/i.test(value)
    ? `16px ${fontStack("sans-serif")}`
    : value;
}

/**
 * The first family of a list, where it is neither bundled nor one of the project's: text is then drawn in another face than the
 * one that was asked for.
 */
export function unknownFamily(value: string, imported: readonly string[] = []): string | undefined {
  const [first] = familiesIn(value);
  if (first === undefined || first.startsWith("var(") || familyNamed(first)) return undefined;
  if (Object.hasOwn(GENERIC, first.toLowerCase())) return undefined;
  const wanted = importedFamily(first);
  return imported.some((name) => importedFamily(name) === wanted) ? undefined : first;
}

/** Whether a list names a font of the project, called so or so, anywhere in it. */
export function namesFamily(value: string, names: readonly string[]): boolean {
  const wanted = new Set(names.map(importedFamily));
  return familiesIn(value).some((name) => !familyNamed(name) && wanted.has(importedFamily(name)));
}

/** The bundled family that looks most like one that is not there. */
export function nearestFont(name: string): string {
  const wanted = plain(name);
  const start = BUNDLED_FONTS.find((font) => wanted.startsWith(plain(font.name)) && !LOOKS_MONO.test(name));
  return start?.name ?? LOOKS.find(([pattern]) => pattern.test(name))?.[1] ?? "Inter";
}

export function fontNamed(name: string): BundledFont | undefined {
  return ALL_FONTS.find((font) => plain(font.name) === plain(name) || plain(font.family) === plain(name));
}

const LOOKS_MONO = /mono|code|courier|consol|menlo|monaco|hack\b|typewriter/i;
const LOOKS_SERIF =
  /(?<!sans[- ]?)serif|playfair|merriweather|\blora\b|garamond|times|georgia|baskerville|bodoni|didot|palatino|cambria|caslon|crimson|slab|spectral|cormorant|tinos|roman/i;

const LOOKS: readonly (readonly [RegExp, string])[] = [
  [LOOKS_MONO, "JetBrains Mono"],
  [/playfair|bodoni|didot|cormorant|abril|cinzel/i, "Playfair Display"],
  [LOOKS_SERIF, "Source Serif 4"],
  [/bebas|anton|league ?gothic|impact|condensed|narrow|teko|fjalla/i, "Oswald"],
  [/grotesk|syne|sora|outfit|urbanist/i, "Space Grotesk"],
  [/poppins|futura|avenir|gotham|raleway|nunito|quicksand|lato|circular|jost|century gothic|comfortaa/i, "Montserrat"],
  [/verdana|tahoma|calibri|ubuntu|source ?sans|fira ?sans|noto ?sans/i, "Open Sans"],
];

function familyNamed(name: string): string | undefined {
  const kind = Object.hasOwn(GENERIC, name.toLowerCase()) ? GENERIC[name.toLowerCase()] : undefined;
  if (kind) return kind === "inherit" ? undefined : firstOf(kind);
  return fontNamed(name)?.family;
}

function firstOf(kind: FontKind): string {
  return BUNDLED_FONTS.find((font) => font.kind === kind)?.family ?? "Inter Variable";
}

function kindOf(value: string): FontKind {
  if (LOOKS_MONO.test(value)) return "mono";
  return LOOKS_SERIF.test(value) ? "serif" : "sans";
}

/** The names of a list, without quotes; a comma inside quotes or brackets does not end one. */
function familiesIn(value: string): string[] {
  return (value.match(/"[^"]*"|'[^']*'|var\((?:[^()]|\([^()]*\))*\)|[^,"'\s][^,"']*/g) ?? [])
    .map((name) =>
      name
        .trim()
        .replace(/^["'](.*)["']$/s, "$1")
        .trim(),
    )
    .filter((name) => name !== "" && !/^!important$/i.test(name));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}
