import { BUNDLED_FONTS, fontNamed, nearestFont } from "./fonts.ts";
import type { AllowedModule } from "./module.ts";

const PREFIX = "@remotion/google-fonts/";

/** The modules that Remotion's users load fonts from, for the families that are bundled: they load nothing and give the name. */
export const FONT_MODULES: readonly AllowedModule[] = [
  ...BUNDLED_FONTS.map(({ name }) => name),
  "Noto Sans SC",
  "Noto Sans KR",
  "Noto Sans JP",
].map((name) => ({
  name: PREFIX + name.replaceAll(" ", ""),
  values: { loadFont: "gives the family's name; nothing is loaded", fontFamily: "the family's name" },
  types: [],
  refused: {},
}));

/** The family behind such a module, as scenes name it: `@remotion/google-fonts/PlayfairDisplay` is "Playfair Display". */
export function fontOfModule(moduleName: string): string | undefined {
  return moduleName.startsWith(PREFIX) ? fontNamed(moduleName.slice(PREFIX.length))?.name : undefined;
}

/** What to write instead of importing a family that is not bundled, or undefined where it is no such import. */
export function fontModuleFix(moduleName: string): string | undefined {
  if (!moduleName.startsWith(PREFIX)) return undefined;
  const nearest = nearestFont(moduleName.slice(PREFIX.length).replace(/(?<=[a-z])(?=[A-Z])/g, " "));
  return `It is not bundled, and nothing is loaded while a video is drawn. Nearest: \`fontFamily: "${nearest}"\`, without an import. Bundled: ${BUNDLED_FONTS.map(({ name }) => name).join(", ")}.`;
}

/** Text of the type file behind all of these modules. */
export const FONT_MODULE_DECLARATIONS = `export interface LoadedFont {
  readonly fontFamily: string;
  readonly fonts: Record<string, Record<string, Record<string, string>>>;
  readonly unicodeRanges: Record<string, string>;
  readonly waitUntilDone: () => Promise<undefined>;
}
export interface FontOptions {
  readonly weights?: readonly string[];
  readonly subsets?: readonly string[];
  readonly document?: undefined;
  readonly ignoreTooManyRequestsWarning?: boolean;
}
export declare function loadFont(style?: "normal" | "italic", options?: FontOptions): LoadedFont;
export declare const fontFamily: string;
`;

/** What such a module gives to a scene: the shape of Remotion's own. */
export function fontModuleExports(family: string): Readonly<Record<string, unknown>> {
  const loaded = { fontFamily: family, fonts: {}, unicodeRanges: {}, waitUntilDone: () => Promise.resolve(undefined) };
  return { fontFamily: family, loadFont: () => loaded };
}
