import pMap from "p-map";
import { READS_AT_ONCE } from "../documents/documents.ts";
import type { Objects } from "../history/object-store.ts";
import type { Revision } from "../history/revision.ts";

/** The parts that name others; everything else is code. */
interface Part {
  readonly facts?: string;
  readonly scenes?: readonly string[];
  readonly modules?: readonly { readonly codeHash: string }[];
  readonly codeHash?: string;
}

/** Every object that the states of some revisions are made of, each once, in the order they are met. */
export async function objectsOf(
  objects: Pick<Objects, "read">,
  revisions: readonly Revision[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const readAll = async (hashes: readonly string[]) => {
    const unknown = [...new Set(hashes)].filter((hash) => !found.has(hash));
    const texts = await pMap(unknown, (hash) => objects.read(hash), { concurrency: READS_AT_ONCE });
    for (const [index, hash] of unknown.entries()) found.set(hash, texts[index] as string);
    return unknown.map((hash) => JSON.parse(found.get(hash) as string) as Part);
  };
  const trees = await readAll(revisions.map(({ tree }) => tree));
  const facts = await readAll(trees.flatMap((tree) => tree.facts ?? []));
  const scenes = await readAll(trees.flatMap((tree) => tree.scenes ?? []));
  const codes = [...facts.flatMap(({ modules }) => modules ?? []), ...scenes].flatMap(({ codeHash }) => codeHash ?? []);
  const unknown = [...new Set(codes)].filter((hash) => !found.has(hash));
  const texts = await pMap(unknown, (hash) => objects.read(hash), { concurrency: READS_AT_ONCE });
  for (const [index, hash] of unknown.entries()) found.set(hash, texts[index] as string);
  return found;
}
