/** Of each canvas, used for all its frames. */
const buffers = new WeakMap<HTMLCanvasElement, ImageData>();

/**
 * Draws a frame onto the whole canvas. `hasAlpha`: its lower half says how opaque the upper one is, black for clear. The pixels
 * are copied: the browser keeps frames that are drawn as pictures, up to half a gigabyte of them.
 */
export async function paintClip(canvas: HTMLCanvasElement, frame: VideoFrame, hasAlpha: boolean): Promise<void> {
  const context = canvas.getContext("2d", { alpha: hasAlpha, willReadFrequently: true });
  if (!context) throw new Error("There is no memory left for a clip.");
  const { width, height } = canvas;
  const rows = hasAlpha ? height * 2 : height;
  const { visibleRect } = frame;
  if (visibleRect?.width !== width || visibleRect.height !== rows) throw new Error("A clip has another size.");
  const pixels = bufferOf(canvas, width, rows);
  await frame.copyTo(pixels.data, { format: "RGBA", colorSpace: "srgb" });
  if (hasAlpha) takeAlpha(pixels.data);
  context.putImageData(pixels, 0, 0, 0, 0, width, height);
}

function bufferOf(canvas: HTMLCanvasElement, width: number, rows: number): ImageData {
  const known = buffers.get(canvas);
  if (known?.width === width && known.height === rows) return known;
  const made = new ImageData(width, rows);
  buffers.set(canvas, made);
  return made;
}

/** The brightness of the lower half becomes the opacity of the upper one. */
function takeAlpha(data: Uint8ClampedArray): void {
  const half = data.length / 2;
  for (let at = 0; at < half; at += 4) data[at + 3] = data[half + at] as number;
}
