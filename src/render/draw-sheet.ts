import type { Timeline } from "../../sandbox/render/protocol.ts";
import type { Drawer } from "./desk.ts";
import type { CallLimits, SheetRequest } from "./renderer.ts";
import { smallEnough } from "./small-enough.ts";
import { pictureWall } from "./wall-clock.ts";

/** A contact sheet: its frames are drawn once, and put together again where they are too large together. */
export async function drawSheet(
  pictures: Drawer,
  timeline: Timeline,
  { cells, columns, width, strip }: SheetRequest,
  limits: CallLimits,
): Promise<Buffer> {
  const wall = pictureWall(cells.length, limits.signal);
  const drawn = await pictures.request("cells", { timeline, cells, columns, width }, wall);
  limits.onUndrawn?.(drawn.undrawn);
  const missing = cells.filter((_, index) => drawn.cells[index]?.jpegBase64 === "").map(({ frame }) => frame);
  if (missing.length > 0) limits.onMissing?.(missing);
  const sheet = { cells: drawn.cells, cellHeight: drawn.cellHeight, columns, width, strip: strip?.() };
  const [image] = await smallEnough(async (quality) => {
    const { jpegBase64 } = await pictures.request("sheet", { ...sheet, quality }, pictureWall(1, limits.signal));
    return [Buffer.from(jpegBase64, "base64")];
  });
  return image as Buffer;
}
