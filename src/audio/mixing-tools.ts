import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Our own code between placed sounds and the bytes of a track. */
const MIXING_CODE = resolve(import.meta.dirname, "../../sandbox/audio/mix");

/** A hash of all that a track depends on beside its plan: another encoder, or another mixer, makes other bytes. */
export async function mixingTools(encoderFolder: string): Promise<string> {
  const names = (await readdir(MIXING_CODE)).filter((name) => /\.[jt]s$/.test(name)).sort();
  const code = await Promise.all(names.map((name) => readFile(join(MIXING_CODE, name), "utf8")));
  const encoder = (await readdir(encoderFolder)).sort().map(async (name) => {
    // Programs are too large to read for every export: size and time tell one from its successor.
    const { size, mtimeMs } = await stat(join(encoderFolder, name));
    return [name, size, mtimeMs];
  });
  return createHash("sha256")
    .update(JSON.stringify([code, await Promise.all(encoder)]))
    .digest("hex");
}
