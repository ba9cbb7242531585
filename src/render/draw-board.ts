import type { SoundStrip } from "../../sandbox/render/protocol.ts";
import type { RenderProcess } from "./render-process.ts";
import type { BoardRequest } from "./renderer.ts";
import { smallEnough } from "./small-enough.ts";
import { pictureWall } from "./wall-clock.ts";

/** Pictures that were brought in, side by side with their names, as a JPEG. */
export async function drawBoard(
  pictures: RenderProcess,
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

/** What is heard in a film, for under its contact sheet. */
export async function drawSoundStrip(
  pictures: RenderProcess,
  strip: SoundStrip,
  signal: AbortSignal | undefined,
): Promise<Buffer> {
  const { jpegBase64 } = await pictures.request("soundStrip", { strip, quality: 88 }, pictureWall(1, signal));
  return Buffer.from(jpegBase64, "base64");
}
