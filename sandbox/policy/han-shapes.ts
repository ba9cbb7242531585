import type { HanShapes } from "./fonts.ts";

/** Letters that only one of the languages writes, as they are or as the compiler escapes them. */
const KANA = /[\u3041-\u30ff]|\\u30[4-9a-f][0-9a-f]/i;
const HANGUL = /[\uac00-\ud7a3]|\\u(?:a[c-f]|[bc][0-9a-f]|d[0-7])[0-9a-f]{2}/i;

/** Whose shapes the Han characters of a scene, or of captions, are drawn in: those of the language that the rest of its text is in. */
export function hanShapesOf(text: string): HanShapes {
  if (KANA.test(text)) return "JP";
  return HANGUL.test(text) ? "KR" : "SC";
}
