import type { Drawer } from "./desk.ts";
import type { BoardRequest } from "./renderer.ts";
import { smallEnough } from "./small-enough.ts";
import { pictureWall } from "./wall-clock.ts";

/** Pictures that were brought in, side by side with their names, as a JPEG. */
export async function drawBoard(
  pictures: Drawer,
  request: BoardRequest,
  signal: AbortSignal | undefined,
): Promise<Buffer> {
  const [board] = await smallEnough(async (quality) => {
    const wall = pictureWall(request.cells.length, signal);
    const { jpegBase64 } = await pictures.request("board", { ...request, quality }, wall);
    return [Buffer.from(jpegBase64, "base64")];
  });
  return board as Buffer;
}
