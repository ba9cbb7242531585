// The package's split files hold colour only as SVG, which Chromium leaves blank; its whole file also has COLR, which it draws.
import address from "@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff2";
import unicodeRanges from "@fontsource/noto-color-emoji/unicode.json" with { type: "json" };

/** Declared here and not through the package's CSS, which would add 7 MB of .woff fallback to the bundle. */
export function declareEmojiFont(): void {
  const unicodeRange = Object.values(unicodeRanges).join(",");
  // The whole weight range, or bold text would get a smeared, synthesised emoji.
  document.fonts.add(new FontFace("Noto Color Emoji", `url(${address})`, { unicodeRange, weight: "100 900" }));
}
