import { join } from "node:path";
import type { Workshop } from "./clips/run-tool.ts";
import { damaged } from "./import-failed.ts";
import type { FileToImport, ImportedFile, ImportNote, MediaProgress } from "./protocol.ts";
import { namesOf } from "./sniff/names-of.ts";
import { sniff } from "./sniff/sniff.ts";
import type { Demuxer, Sniffed } from "./sniff/sniffed.ts";

/** Finds out what a file is, and makes of it what scenes use. */
export async function importFile(
  workshop: Workshop,
  { file, extension, clipSide }: FileToImport,
  onProgress: (progress: MediaProgress) => void,
): Promise<ImportedFile> {
  const path = join(workshop.scratch, file);
  const sniffed = await sniff(path, extension);
  const imported = await normalise();
  const isOther = extension !== undefined && !namesOf(sniffed).includes(extension);
  const notes: ImportNote[] = isOther ? [{ note: "name-says-otherwise" }] : [];
  return { ...imported, notes: [...notes, ...imported.notes] };

  /** What reads a kind is loaded with the first file of it: a table needs no decoder of pictures. */
  async function normalise(): Promise<ImportedFile> {
    const found: Sniffed = sniffed;
    switch (found.kind) {
      case "image": {
        if (found.format === "gif" && (await isMoving(path))) return clip("gif");
        const { normaliseImage } = await import("./images/normalise-image.ts");
        return normaliseImage(path, found.format, workshop.scratch);
      }
      case "svg": {
        const { normaliseSvg } = await import("./svg/normalise-svg.ts");
        return normaliseSvg(path, workshop.scratch);
      }
      case "clip":
        return clip(found.demuxer);
      case "font": {
        const { normaliseFont } = await import("./fonts/normalise-font.ts");
        return normaliseFont(path, found.format, workshop.scratch);
      }
      case "data": {
        const { normaliseData } = await import("./data/normalise-data.ts");
        return normaliseData(path, found.format, workshop.scratch);
      }
    }
  }

  async function clip(demuxer: Demuxer): Promise<ImportedFile> {
    const { normaliseClip } = await import("./clips/normalise-clip.ts");
    return normaliseClip(workshop, { file, demuxer, side: clipSide, onProgress });
  }
}

async function isMoving(path: string): Promise<boolean> {
  const { loadImage } = await import("./images/load-image.ts");
  const { pages } = await loadImage(path, "gif")
    .metadata()
    .catch(() => {
      throw damaged("picture");
    });
  return (pages ?? 1) > 1;
}
