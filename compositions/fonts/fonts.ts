import "@fontsource-variable/inter/opsz.css";
import "@fontsource-variable/inter/opsz-italic.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "@fontsource-variable/montserrat/wght.css";
import "@fontsource-variable/noto-sans-jp/wght.css";
import "@fontsource-variable/noto-sans-kr/wght.css";
import "@fontsource-variable/noto-sans-sc/wght.css";
import "@fontsource-variable/open-sans/wght.css";
import "@fontsource-variable/oswald/wght.css";
import "@fontsource-variable/playfair-display/wght.css";
import "@fontsource-variable/roboto/wght.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "@fontsource-variable/space-grotesk/wght.css";
import { FALLBACK_VARIABLE, fallbackFamilies, fontStack } from "../../sandbox/policy/fonts.ts";
import { declareLastResort } from "./last-resort-font.ts";
import { declareScriptFonts } from "./script-fonts.ts";

// Every face comes from the bundle: a machine without fonts, or without a network, draws the same pixels.
declareScriptFonts();
declareLastResort();
setDefaultFonts();

/** Where a scene names no family, and where the browser's own style sheet would take one of the machine. */
function setDefaultFonts(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:root { ${FALLBACK_VARIABLE}: ${fallbackFamilies("SC")}; font-family: ${fontStack("sans-serif")}; }
     :where(button) { font-family: ${fontStack("sans-serif")}; }
     :where(pre, code, kbd, samp) { font-family: ${fontStack("monospace")}; }`,
  );
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Resolves once the Latin faces that most scenes draw with are loaded, before the first frame is asked for. Faces are split
 * by characters and load when first drawn; the stage waits for those with the frame that needs them.
 */
export async function fontsReady(): Promise<void> {
  const families = ["Inter Variable", "JetBrains Mono Variable"];
  const faces = families.flatMap((family) => [`400 32px "${family}"`, `italic 400 32px "${family}"`]);
  await Promise.all(faces.map((face) => document.fonts.load(face, "Aa09")));
}
