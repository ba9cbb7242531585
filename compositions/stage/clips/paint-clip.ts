import type { VideoSample } from "mediabunny";

let stacked: OffscreenCanvas | undefined;

/** Draws a frame onto the whole canvas. `hasAlpha`: its lower half says how opaque the upper one is, black for clear. */
export function paintClip(canvas: HTMLCanvasElement, sample: VideoSample, hasAlpha: boolean): void {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("There is no memory left for a clip.");
  const { width, height } = canvas;
  context.clearRect(0, 0, width, height);
  if (hasAlpha) context.putImageData(withAlpha(sample, width, height), 0, 0);
  else sample.draw(context, 0, 0, width, height);
}

function withAlpha(sample: VideoSample, width: number, height: number): ImageData {
  if (stacked?.width !== width || stacked.height !== height * 2) stacked = new OffscreenCanvas(width, height * 2);
  const context = stacked.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("There is no memory left for a clip.");
  sample.draw(context, 0, 0, width, height * 2);
  const picture = context.getImageData(0, 0, width, height);
  const below = context.getImageData(0, height, width, height).data;
  const { data } = picture;
  for (let at = 0; at < data.length; at += 4) data[at + 3] = below[at] as number;
  return picture;
}
