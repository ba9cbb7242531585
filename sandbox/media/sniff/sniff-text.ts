import { ImportFailedError } from "../import-failed.ts";
import type { Sniffed } from "./sniffed.ts";
import { decodeText } from "./text-encoding.ts";

/** What a text is, of which `head` is the beginning. */
export function sniffText(head: Buffer, extension: string | undefined): Sniffed {
  const { text } = decodeText(head);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text holds them, and most programs and archives do.
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) throw new ImportFailedError({ code: "unknown-format" });
  const start = text.trimStart();
  if (start === "") throw new ImportFailedError({ code: "empty" });
  if (start.startsWith("<")) return sniffMarkup(start);
  const refused = REFUSED_STARTS.find(([pattern]) => pattern.test(start))?.[1];
  if (refused) throw new ImportFailedError({ code: "refused-format", what: refused });
  if (extension === "json" || extension === "geojson" || /^[{[]/.test(start)) return { kind: "data", format: "json" };
  if (extension === "csv" || extension === "tsv" || looksLikeTable(start)) return { kind: "data", format: "table" };
  throw new ImportFailedError({ code: "unknown-format" });
}

const REFUSED_STARTS: readonly (readonly [RegExp, string])[] = [
  [/^#EXTM3U|^#EXTINF/i, "playlist"],
  [/^ffconcat\b|^file\s+['"]?\S/i, "playlist"],
  [/^\[playlist\]/i, "playlist"],
  [/^%PDF-/, "pdf"],
  [/^%!/, "postscript"],
  [/^#!/, "program"],
  [/^WEBVTT\b|^\d+\r?\n\d\d:\d\d:\d\d,\d{3} -->/, "subtitles"],
];

const PLAYLIST_ROOTS = new Set(["mpd", "smil", "playlist"]);
const HTML_ROOT = /^(?:<!--[\s\S]*?-->|\s+)*<(?:!doctype\s+html|html|head|body|script|style|div|p|meta|iframe)\b/i;

/** The first element decides; what may stand before it is skipped. */
function sniffMarkup(start: string): Sniffed {
  const rest = start.replace(/^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>|\s+)*/i, "");
  const name = rest.match(/^<(?:[\w.-]+:)?([\w.-]+)/)?.[1]?.toLowerCase();
  if (name === "svg") return { kind: "svg" };
  if (PLAYLIST_ROOTS.has(name ?? "")) throw new ImportFailedError({ code: "refused-format", what: "playlist" });
  throw new ImportFailedError({ code: "refused-format", what: HTML_ROOT.test(start) ? "html" : "markup" });
}

/** Without a telling name: at least two lines that one delimiter cuts into as many parts. */
function looksLikeTable(text: string): boolean {
  const lines = text.split(/\r?\n/).filter(Boolean).slice(0, 10);
  if (lines.length < 2) return false;
  return [",", ";", "\t", "|"].some((delimiter) => {
    const counts = lines.slice(0, -1).map((line) => line.replace(/"[^"]*"/g, "").split(delimiter).length);
    return (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0]);
  });
}
