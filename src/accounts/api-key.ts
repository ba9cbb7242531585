import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A key as it is shown once: `swk_<id>_<secret>`. Scanners of leaked secrets find it by its beginning. */
const FORM = /^swk_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

export interface NewKey {
  readonly id: string;
  /** What its holder sends. Nowhere kept. */
  readonly key: string;
  readonly secretHash: string;
}

export function newApiKey(): NewKey {
  const id = randomBytes(8).toString("hex");
  const secret = randomBytes(32).toString("base64url");
  return { id, key: `swk_${id}_${secret}`, secretHash: hashOf(secret) };
}

/** The parts of what looks like a key. */
export function parsedKey(text: string): { readonly id: string; readonly secret: string } | undefined {
  const [, id, secret] = FORM.exec(text) ?? [];
  return id && secret ? { id, secret } : undefined;
}

/** A fast hash is enough: there are 256 random bits to guess. */
export function fits(secret: string, secretHash: string): boolean {
  const [given, known] = [Buffer.from(hashOf(secret), "hex"), Buffer.from(secretHash, "hex")];
  return given.length === known.length && timingSafeEqual(given, known);
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
