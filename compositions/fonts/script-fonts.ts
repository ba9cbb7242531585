// Whole files and not the packages' CSS: that would add the Latin of each script's font, and old formats, to the bundle.

// The split files of this package hold colour only as SVG, which Chromium leaves blank; its whole file also has COLR, which it draws.
import emoji from "@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff2";
import emojiRanges from "@fontsource/noto-color-emoji/unicode.json" with { type: "json" };
import math from "@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2";
import symbolsMath from "@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-math-400-normal.woff2";
import symbols from "@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2";
import symbolsRanges from "@fontsource/noto-sans-symbols-2/unicode.json" with { type: "json" };
import arabic from "@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2";
import arabicRanges from "@fontsource-variable/noto-sans-arabic/unicode.json" with { type: "json" };
import armenian from "@fontsource-variable/noto-sans-armenian/files/noto-sans-armenian-armenian-wght-normal.woff2";
import armenianRanges from "@fontsource-variable/noto-sans-armenian/unicode.json" with { type: "json" };
import bengali from "@fontsource-variable/noto-sans-bengali/files/noto-sans-bengali-bengali-wght-normal.woff2";
import bengaliRanges from "@fontsource-variable/noto-sans-bengali/unicode.json" with { type: "json" };
import devanagari from "@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2";
import devanagariRanges from "@fontsource-variable/noto-sans-devanagari/unicode.json" with { type: "json" };
import ethiopic from "@fontsource-variable/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-wght-normal.woff2";
import ethiopicRanges from "@fontsource-variable/noto-sans-ethiopic/unicode.json" with { type: "json" };
import georgian from "@fontsource-variable/noto-sans-georgian/files/noto-sans-georgian-georgian-wght-normal.woff2";
import georgianRanges from "@fontsource-variable/noto-sans-georgian/unicode.json" with { type: "json" };
import gujarati from "@fontsource-variable/noto-sans-gujarati/files/noto-sans-gujarati-gujarati-wght-normal.woff2";
import gujaratiRanges from "@fontsource-variable/noto-sans-gujarati/unicode.json" with { type: "json" };
import gurmukhi from "@fontsource-variable/noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-wght-normal.woff2";
import gurmukhiRanges from "@fontsource-variable/noto-sans-gurmukhi/unicode.json" with { type: "json" };
import hebrew from "@fontsource-variable/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-wght-normal.woff2";
import hebrewRanges from "@fontsource-variable/noto-sans-hebrew/unicode.json" with { type: "json" };
import kannada from "@fontsource-variable/noto-sans-kannada/files/noto-sans-kannada-kannada-wght-normal.woff2";
import kannadaRanges from "@fontsource-variable/noto-sans-kannada/unicode.json" with { type: "json" };
import khmer from "@fontsource-variable/noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2";
import khmerRanges from "@fontsource-variable/noto-sans-khmer/unicode.json" with { type: "json" };
import lao from "@fontsource-variable/noto-sans-lao/files/noto-sans-lao-lao-wght-normal.woff2";
import laoRanges from "@fontsource-variable/noto-sans-lao/unicode.json" with { type: "json" };
import malayalam from "@fontsource-variable/noto-sans-malayalam/files/noto-sans-malayalam-malayalam-wght-normal.woff2";
import malayalamRanges from "@fontsource-variable/noto-sans-malayalam/unicode.json" with { type: "json" };
import myanmar from "@fontsource-variable/noto-sans-myanmar/files/noto-sans-myanmar-myanmar-wght-normal.woff2";
import myanmarRanges from "@fontsource-variable/noto-sans-myanmar/unicode.json" with { type: "json" };
import sinhala from "@fontsource-variable/noto-sans-sinhala/files/noto-sans-sinhala-sinhala-wght-normal.woff2";
import sinhalaRanges from "@fontsource-variable/noto-sans-sinhala/unicode.json" with { type: "json" };
import tamil from "@fontsource-variable/noto-sans-tamil/files/noto-sans-tamil-tamil-wght-normal.woff2";
import tamilRanges from "@fontsource-variable/noto-sans-tamil/unicode.json" with { type: "json" };
import telugu from "@fontsource-variable/noto-sans-telugu/files/noto-sans-telugu-telugu-wght-normal.woff2";
import teluguRanges from "@fontsource-variable/noto-sans-telugu/unicode.json" with { type: "json" };
import thai from "@fontsource-variable/noto-sans-thai/files/noto-sans-thai-thai-wght-normal.woff2";
import thaiRanges from "@fontsource-variable/noto-sans-thai/unicode.json" with { type: "json" };

/** Declares the faces behind every family of `sandbox/policy/fonts.ts`; each loads when one of its characters is drawn. */
export function declareScriptFonts(): void {
  declare("Noto Sans Arabic Variable", arabic, arabicRanges.arabic);
  declare("Noto Sans Hebrew Variable", hebrew, hebrewRanges.hebrew);
  declare("Noto Sans Devanagari Variable", devanagari, devanagariRanges.devanagari);
  declare("Noto Sans Bengali Variable", bengali, bengaliRanges.bengali);
  declare("Noto Sans Tamil Variable", tamil, tamilRanges.tamil);
  declare("Noto Sans Telugu Variable", telugu, teluguRanges.telugu);
  declare("Noto Sans Kannada Variable", kannada, kannadaRanges.kannada);
  declare("Noto Sans Malayalam Variable", malayalam, malayalamRanges.malayalam);
  declare("Noto Sans Gujarati Variable", gujarati, gujaratiRanges.gujarati);
  declare("Noto Sans Gurmukhi Variable", gurmukhi, gurmukhiRanges.gurmukhi);
  declare("Noto Sans Sinhala Variable", sinhala, sinhalaRanges.sinhala);
  declare("Noto Sans Thai Variable", thai, thaiRanges.thai);
  declare("Noto Sans Lao Variable", lao, laoRanges.lao);
  declare("Noto Sans Khmer Variable", khmer, khmerRanges.khmer);
  declare("Noto Sans Myanmar Variable", myanmar, myanmarRanges.myanmar);
  declare("Noto Sans Georgian Variable", georgian, georgianRanges.georgian);
  declare("Noto Sans Armenian Variable", armenian, armenianRanges.armenian);
  declare("Noto Sans Ethiopic Variable", ethiopic, ethiopicRanges.ethiopic);
  declare("Noto Sans Symbols 2", symbols, symbolsRanges.symbols);
  declare("Noto Sans Symbols 2", symbolsMath, symbolsRanges.math);
  declare("Noto Sans Math", math);
  declare("Noto Color Emoji", emoji, Object.values(emojiRanges).join(","));
}

function declare(family: string, address: string, unicodeRange = "U+0-10FFFF"): void {
  // The whole range of weights, or bold text would get a smeared, synthesised face where there is only one.
  document.fonts.add(new FontFace(family, `url(${address})`, { unicodeRange, weight: "100 900" }));
}
