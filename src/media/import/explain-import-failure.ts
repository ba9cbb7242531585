import type { MediaFailure } from "../../../sandbox/media/protocol.ts";
import { UserError } from "../../errors.ts";
import { inBytes } from "../../platform/files/in-bytes.ts";

type Sentence = readonly [problem: string, nextStep: string];

/** Why a file was not imported, and what to do. Words are chosen by what the media process names, never taken from it. */
export function explainImportFailure({ code, what = "", limit, found }: MediaFailure): Error {
  const [problem, nextStep] = sentence(code, what, number(limit), number(found));
  return new UserError(problem, nextStep);
}

const ANOTHER = "Save it again with the program it comes from, or import another file.";

function sentence(code: MediaFailure["code"], what: string, limit: number, found: number): Sentence {
  switch (code) {
    case "empty":
      return ["The file is empty.", "Check that it was saved or downloaded whole."];
    case "refused-format":
      return REFUSED[what] ?? REFUSED.markup ?? UNKNOWN;
    case "unreadable-format":
      return UNREADABLE[what] ?? UNKNOWN;
    case "damaged":
      return [`The ${DAMAGED[what] ?? "file"} is damaged or incomplete, so nothing was imported.`, ANOTHER];
    case "too-large":
      return TOO_LARGE[what]?.(limit, found) ?? ["The file is too large.", "Make it smaller first."];
    case "refused-content":
      return what === "circles"
        ? [
            "The drawing refers to itself in a circle.",
            "Take the circle out: an element may not use one that it is in.",
          ]
        : ["The drawing declares entities that hold markup or files.", "Save it again as plain SVG."];
    case "encoder-failed":
    case "internal":
      return ["The file could not be read.", ANOTHER];
    case "cancelled":
      return ["The import was stopped.", "Start it again when it is wanted."];
    default:
      return UNKNOWN;
  }
}

const UNKNOWN: Sentence = [
  "The file is of no kind that can be imported.",
  "Import a picture (JPEG, PNG, WebP, GIF, AVIF, TIFF), SVG, clip (MP4, MOV, WebM, MKV), sound (MP3, WAV, M4A, OGG, FLAC), font (TTF, OTF, WOFF, WOFF2), CSV or JSON.",
];

const REFUSED: Readonly<Record<string, Sentence>> = {
  archive: ["The file is an archive or compressed.", "Unpack it and import the files inside one by one."],
  document: ["The file is a document.", "Export the picture or table that is wanted as PNG, SVG or CSV."],
  program: ["The file is a program or a script.", "Import a picture, clip, sound, font or table."],
  pdf: ["The file is a PDF.", "Export the page that is wanted as SVG or PNG."],
  postscript: ["The file is PostScript.", "Export it as SVG or PNG."],
  database: ["The file is a database.", "Export the table that is wanted as CSV or JSON."],
  playlist: ["The file is a playlist, which only names other files.", "Import the clip itself."],
  subtitles: ["The file holds subtitles.", "Add them as captions instead."],
  html: ["The file is a web page.", "Use the address of the picture or clip itself, not of the page that shows it."],
  markup: ["The file is XML of a kind that draws nothing.", "Import SVG, or convert the data to CSV or JSON."],
};

const UNREADABLE: Readonly<Record<string, Sentence>> = {
  heic: ["HEIC pictures cannot be read here.", "Save it as JPEG: phones do so when a picture is shared."],
  jxl: ["JPEG XL cannot be read here.", "Save it as PNG or JPEG."],
  "jpeg-2000": ["JPEG 2000 cannot be read here.", "Save it as PNG or JPEG."],
  bmp: ["BMP pictures cannot be read here.", "Save it as PNG."],
  ico: ["Icon files cannot be read here.", "Save it as PNG or SVG."],
  psd: ["Photoshop files cannot be read here.", "Export it as PNG."],
  "raw-photo": ["Raw photographs cannot be read here.", "Develop it and export it as JPEG."],
  aiff: ["AIFF sound cannot be read here.", "Convert it to WAV or FLAC."],
  amr: ["AMR sound cannot be read here.", "Convert it to MP3, M4A or WAV."],
  wma: ["WMA sound cannot be read here.", "Convert it to MP3, M4A or WAV."],
  ape: ["APE sound cannot be read here.", "Convert it to FLAC or WAV."],
  wavpack: ["WavPack sound cannot be read here.", "Convert it to FLAC or WAV."],
  ac3: ["AC-3 sound cannot be read here.", "Convert it to M4A or WAV."],
  midi: ["MIDI holds notes and no sound.", "Render it to WAV or MP3 first."],
  wmv: ["Windows Media files cannot be read here.", "Convert it to MP4."],
  "mpeg-1": ["MPEG program streams cannot be read here.", "Convert it to MP4."],
  protected: ["The file is protected against copying.", "Use one without protection."],
  "font-collection": ["The file holds several fonts.", "Import the one that is wanted as TTF, OTF or WOFF2."],
  eot: ["EOT fonts cannot be read here.", "Import it as TTF, OTF or WOFF2."],
  "clip-codec": ["The clip is coded in a way that cannot be read here.", "Convert it to MP4 with H.264."],
};

const DAMAGED: Readonly<Record<string, string>> = {
  picture: "picture",
  drawing: "SVG",
  clip: "clip or sound",
  sound: "sound",
  font: "font",
  table: "table",
  json: "JSON",
};

const TOO_LARGE: Readonly<Record<string, (limit: number, found: number) => Sentence>> = {
  bytes: (limit) => [`The file is larger than ${inBytes(limit)}, the most for its kind.`, "Make it smaller first."],
  "font-bytes": (limit) => [
    `The font unpacks to more than ${inBytes(limit)}.`,
    "Reduce it to the letters that are used.",
  ],
  pixels: (limit) => [
    `The picture has more than ${limit / 1e6} million pixels.`,
    "Scale it down first: a 4K video shows 8 million.",
  ],
  "clip-pixels": () => ["The clip's frames are larger than 8K.", "Scale it down first."],
  seconds: (limit) => [`It lasts longer than ${limit / 60} minutes.`, "Cut out the part that is used and import that."],
  streams: (limit) => [`The clip holds more than ${limit} streams.`, "Save it with one picture and one sound."],
  elements: (limit) => [`The SVG has more than ${limit} elements.`, "Simplify it, or import it as PNG."],
  nesting: (limit) => [`It is nested deeper than ${limit} levels.`, "Flatten it first."],
  weight: () => ["The SVG takes too much to draw: what it repeats multiplies.", "Simplify it, or import it as PNG."],
  rows: (limit) => [`The table has more than ${limit} rows.`, "Reduce it to what the video shows."],
  columns: (limit) => [`The table has more than ${limit} columns.`, "Reduce it to what the video shows."],
  values: (limit) => [`It holds more than ${limit} values.`, "Reduce it to what the video shows."],
};

/** From a process that a file may have taken over: any type is possible. */
function number(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
