import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../platform/files/file-errors.ts";

const BYTES = 32;

/** What links are signed with, or sessions: made once in a workspace, for its owner's eyes alone. Both outlive the server that made them. */
export async function keptSecret(home: string, name: "link-secret" | "login-secret"): Promise<Buffer> {
  const path = join(home, "accounts", name);
  const known = await readFile(path).catch(() => undefined);
  if (known?.length === BYTES) return known;
  // Half of one, as after a crash of the disk: no link of it can be valid.
  if (known) await rm(path);
  const temporary = `${path}.${randomUUID()}.tmp`;
  await mkdir(join(path, ".."), { recursive: true });
  try {
    await writeFile(temporary, randomBytes(BYTES), { mode: 0o600, flag: "wx", flush: true });
    // Of two servers that start together one is first, and the other takes its secret.
    await link(temporary, path).catch((error) => {
      if (codeOf(error) !== "EEXIST") throw error;
    });
  } finally {
    await rm(temporary, { force: true });
  }
  return readFile(path);
}
