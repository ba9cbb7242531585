import type { UndrawnText } from "../../../sandbox/render/protocol.ts";

/** A segment of a video; those that are the same share one file. */
interface NamedSegment {
  readonly key: string;
  readonly fileName: string;
}

/**
 * Key of a segment -> the characters in it that no bundled font has: as found now in those that were drawn, and as `known` of the
 * others, which are not drawn again to be looked at.
 */
export function undrawnInSegments(
  all: readonly NamedSegment[],
  drawn: readonly NamedSegment[],
  found: readonly UndrawnText[],
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const undrawn = new Map<string, string>();
  for (const { key, fileName } of all) {
    const isDrawn = drawn.some((each) => each.key === key);
    const characters = isDrawn ? found.find((each) => each.fileName === fileName)?.characters : known.get(key);
    if (characters) undrawn.set(key, characters);
  }
  return undrawn;
}
