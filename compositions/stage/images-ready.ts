const decoded = new WeakMap<HTMLImageElement, string>();

/** Resolves once every image on the page is decoded. Rejects where one cannot be shown, or after `milliseconds`. */
export async function imagesReady(milliseconds: number): Promise<void> {
  const waiting = [...document.images].filter((image) => decoded.get(image) !== image.src);
  if (waiting.length === 0) return;
  let timer = 0;
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new Error("An image took too long to load.")), milliseconds);
  });
  await Promise.race([Promise.all(waiting.map(ready)), late]).finally(() => window.clearTimeout(timer));
}

async function ready(image: HTMLImageElement): Promise<void> {
  const { src } = image;
  try {
    await image.decode();
  } catch {
    throw new Error("An image of the scene could not be read. Import it again with import_asset.");
  }
  decoded.set(image, src);
}
