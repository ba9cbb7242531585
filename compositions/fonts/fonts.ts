import "@fontsource-variable/inter/opsz.css";
import "@fontsource-variable/inter/opsz-italic.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "@fontsource-variable/noto-sans-sc/wght.css";
import { declareEmojiFont } from "./emoji-font.ts";

// Every face comes from the bundle: a machine without fonts, or without a network, draws the same pixels.
declareEmojiFont();

const families = ["Inter Variable", "JetBrains Mono Variable", "Noto Sans SC Variable"];
const HAS_EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;

/**
 * Resolves once the faces that draw `text` are loaded, at least the Latin ones. Faces are split by characters and load when
 * first drawn, which can be too late for the frame that needs them: pass the code of the scenes about to be drawn.
 */
export async function fontsReady(text = ""): Promise<void> {
  const drawn = `Aa09 ${[...new Set(text)].join("")}`;
  const faces = families.flatMap((family) => [`400 32px "${family}"`, `italic 400 32px "${family}"`]);
  // The emoji face covers digits too (for keycaps), so it is asked for only by what is an emoji by itself.
  if (HAS_EMOJI.test(text)) faces.push('400 32px "Noto Color Emoji"');
  await Promise.all(faces.map((face) => document.fonts.load(face, drawn)));
}
