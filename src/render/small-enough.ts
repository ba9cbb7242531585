/** Largest picture in an answer: hosts cut results at 1 MB with base64 around it. */
const MAX_JPEG_BYTES = 500_000;
/** What took long is not drawn again to make it smaller. */
const LONGEST_TO_DRAW_AGAIN_MILLISECONDS = 15_000;
const JPEG_QUALITIES = [82, 68, 50, 30] as const;

/** Renders again at a lower quality while the pictures are too large together: noise and gradients do not shrink well. */
export async function smallEnough(render: (quality: number) => Promise<Buffer[]>): Promise<Buffer[]> {
  let images: Buffer[] = [];
  const startedAt = Date.now();
  for (const quality of JPEG_QUALITIES) {
    images = await render(quality);
    if (Date.now() - startedAt > LONGEST_TO_DRAW_AGAIN_MILLISECONDS) break;
    if (images.reduce((sum, { length }) => sum + length, 0) <= MAX_JPEG_BYTES) break;
  }
  return images;
}
