import { readFile, rm, writeFile } from "node:fs/promises";
import type { VideoSound } from "../renderer.ts";
import type { SegmentCache } from "./segment-cache.ts";
import { hash } from "./segment-key.ts";

interface SoundPorts {
  readonly cache: SegmentCache;
  readonly log: (line: string) => void;
}

/**
 * Puts the sound track of a video at `path`: the kept one where nothing that is heard has changed, else one that is mixed
 * now and kept. Answers with what there is to say of it.
 */
export async function fetchSound(
  { cache, log }: SoundPorts,
  owner: string,
  sound: VideoSound,
  path: string,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const notesPath = `${path}.json`;
  // What was said of it is kept beside it: a reused track has the same silent clips.
  const notesKey = hash([sound.key, "notes"]);
  try {
    const kept = await cache.list(owner);
    const [name, notesName] = [kept.get(sound.key), kept.get(notesKey)];
    if (name && notesName && (await cache.fetch(owner, notesName, notesPath)) === "found") {
      const notes = JSON.parse(await readFile(notesPath, "utf8")) as readonly string[];
      if ((await cache.fetch(owner, name, path)) === "found") return notes;
    }
    const notes = await sound.write(path, signal);
    await writeFile(notesPath, JSON.stringify(notes));
    await Promise.all([cache.keep(owner, sound.key, path), cache.keep(owner, notesKey, notesPath)]).catch((error) =>
      log(`segment cache: ${error instanceof Error ? error.message : String(error)}`),
    );
    return notes;
  } finally {
    await rm(notesPath, { force: true });
  }
}
