import { createHmac, timingSafeEqual } from "node:crypto";

/** What whoever holds a token may do without a key: the token holds it, with when it ends, and a signature over both. */
export class SignedTokens<Claims extends readonly unknown[]> {
  readonly #secret: Buffer;

  /** @param purpose tokens of one open nothing of another; empty for the oldest kind, whose links go on working */
  constructor(secret: Buffer, purpose: string) {
    this.#secret = purpose === "" ? secret : createHmac("sha256", secret).update(purpose).digest();
  }

  /** @param expiresAt seconds since 1970 */
  token(claims: Claims, expiresAt: number): string {
    const text = Buffer.from(JSON.stringify([...claims, expiresAt])).toString("base64url");
    return `${text}.${this.#signature(text)}`;
  }

  /** undefined where the token is not one of ours, or its time is over. */
  opened(token: string, now: Date): { readonly claims: Claims; readonly expiresAt: number } | undefined {
    const [text = "", signature = ""] = token.split(".");
    const [given, own] = [Buffer.from(signature), Buffer.from(this.#signature(text))];
    if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined;
    // Signed by us: of the form that `token` gives it.
    const all = JSON.parse(Buffer.from(text, "base64url").toString()) as unknown[];
    const expiresAt = all.pop() as number;
    return expiresAt * 1000 > now.getTime() ? { claims: all as unknown as Claims, expiresAt } : undefined;
  }

  #signature(text: string): string {
    return createHmac("sha256", this.#secret).update(text).digest("base64url");
  }
}
