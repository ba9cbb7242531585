import type { ImportedFile, ImportNote, MediaKind, NoteName } from "../../../sandbox/media/protocol.ts";

/** What was changed, in words for the agent. */
export function describeNotes({ kind, notes }: ImportedFile): string[] {
  return notes.map(({ note, numbers = [] }: ImportNote) => NOTES[note](numbers.map(plain), kind));
}

type Words = (numbers: readonly string[], kind: MediaKind) => string;

const many = (count: string | undefined, one: string, more: string) => `${count ?? 0} ${count === "1" ? one : more}`;

export const NOTES: Readonly<Record<NoteName, Words>> = {
  "re-encoded": () => "re-encoded",
  "metadata-removed": () => "metadata removed (EXIF, place, camera, comments)",
  turned: (_, kind) => `turned the way ${kind === "image" ? "its EXIF" : "it"} says`,
  scaled: ([width, height, newWidth, newHeight]) => `scaled from ${width}x${height} to ${newWidth}x${newHeight}`,
  "colours-converted": () => "colours converted to sRGB",
  "first-frame-only": ([frames]) =>
    `only its first of ${frames} frames was taken: convert it to GIF, WebM or MP4 to keep it moving`,
  "first-page-only": ([pages]) => `only its first of ${pages} pages was taken`,
  "drawing-cleaned": ([count]) => `${many(count, "part that", "parts that")} could load or run something removed`,
  "drawing-moved": ([count]) => `${many(count, "animation", "animations")} removed: move it from the scene's frame`,
  "drawing-has-text": () =>
    "has text, which is drawn in whatever font there is: convert text to paths where letters matter",
  "drawing-had-pictures": ([count]) =>
    `${many(count, "picture", "pictures")} inside of the drawing removed: import them as files of their own`,
  "drawing-size-assumed": ([width, height]) => `names no size, so ${width}x${height} was assumed`,
  "constant-rate": ([from, to]) => `brought from ${from} to a constant ${to} frames a second`,
  "hdr-toned-down": () => "HDR brought down to the range of ordinary screens",
  interlaced: () => "interlaced, and kept so: fine lines may show in motion",
  "alpha-below": () => "transparency kept, stored below the picture in the file",
  "alpha-unused": () => "its transparency was not used",
  "sound-extracted": () => "its sound was taken out as a file of its own",
  "sound-mixed-down": ([channels]) => `${channels} channels of sound mixed down to two`,
  "sound-resampled": ([rate]) => `sound resampled from ${rate} to 48000 Hz`,
  "shorter-than-claimed": ([claimed, real]) => `says it lasts ${claimed} s, and holds ${real} s`,
  "other-streams-dropped": () => "more than one picture or sound inside: the first of each was taken",
  "font-restricted": () => "its maker does not permit embedding: use it only with a licence that does",
  "font-preview-only": () => "its maker permits embedding for viewing and printing only: check the licence",
  "font-tables-dropped": ([count]) => `${many(count, "table", "tables")} that no page uses removed`,
  "table-from-text": ([rows, columns]) =>
    `read as ${many(rows, "row", "rows")} of ${many(columns, "column", "columns")}; its first row names them`,
  "rows-uneven": ([count]) => `${many(count, "row has", "rows have")} more or fewer cells than the first`,
  "columns-renamed": ([count]) => `${many(count, "column was", "columns were")} renamed, having no name of its own`,
  "keys-dropped": ([count]) => `${many(count, "key", "keys")} with a name that programs reserve removed`,
  "encoding-converted": () => "text converted to UTF-8",
  "name-says-otherwise": () => "its name says that it is something else; its content was believed",
};

function plain(number: number): string {
  return String(Number(number.toFixed(3)));
}
