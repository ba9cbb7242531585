import { randomBytes } from "node:crypto";

const BYTES = 32;

interface Texts {
  read(key: string): Promise<string | undefined>;
  writeIf(key: string, text: string, accepts: (current: string | undefined) => boolean): Promise<boolean>;
}

/** The same as a kept secret, among the small texts of servers that share no folder. Of two that start together one is first. */
export async function sharedSecret(texts: Texts, name: "link-secret" | "login-secret"): Promise<Buffer> {
  const key = `accounts/${name}`;
  const fresh = randomBytes(BYTES).toString("base64");
  await texts.writeIf(key, fresh, (current) => current === undefined);
  return Buffer.from((await texts.read(key)) ?? fresh, "base64");
}
