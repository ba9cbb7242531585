import part0 from "@fontsource/noto-color-emoji/files/noto-color-emoji-0-400-normal.woff2";
import part1 from "@fontsource/noto-color-emoji/files/noto-color-emoji-1-400-normal.woff2";
import part2 from "@fontsource/noto-color-emoji/files/noto-color-emoji-2-400-normal.woff2";
import part3 from "@fontsource/noto-color-emoji/files/noto-color-emoji-3-400-normal.woff2";
import part4 from "@fontsource/noto-color-emoji/files/noto-color-emoji-4-400-normal.woff2";
import part5 from "@fontsource/noto-color-emoji/files/noto-color-emoji-5-400-normal.woff2";
import part6 from "@fontsource/noto-color-emoji/files/noto-color-emoji-6-400-normal.woff2";
import part7 from "@fontsource/noto-color-emoji/files/noto-color-emoji-7-400-normal.woff2";
import part8 from "@fontsource/noto-color-emoji/files/noto-color-emoji-8-400-normal.woff2";
import part9 from "@fontsource/noto-color-emoji/files/noto-color-emoji-9-400-normal.woff2";
import part10 from "@fontsource/noto-color-emoji/files/noto-color-emoji-10-400-normal.woff2";
import unicodeRanges from "@fontsource/noto-color-emoji/unicode.json" with { type: "json" };

const parts = [part0, part1, part2, part3, part4, part5, part6, part7, part8, part9, part10];

/** Declared here and not through the package's CSS, which would put 8 MB of .woff fallbacks into the bundle. */
export function declareEmojiFont(): void {
  const rangeByPart = new Map(Object.entries(unicodeRanges));
  for (const [index, address] of parts.entries()) {
    const unicodeRange = rangeByPart.get(`[${index}]`) ?? "U+1F300-1FAFF";
    document.fonts.add(
      // The whole weight range, or bold text would get a smeared, synthesised emoji.
      new FontFace("Noto Color Emoji", `url(${address})`, { unicodeRange, weight: "100 900", display: "block" }),
    );
  }
}
