/** Enough to keep a disk busy, and far from any system's limit of open files. */
const BATCH_SIZE = 32;

/** Like `Promise.all(items.map(run))` for any number of items that each open a file. */
export async function mapInBatches<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += BATCH_SIZE) {
    results.push(...(await Promise.all(items.slice(start, start + BATCH_SIZE).map(run))));
  }
  return results;
}
