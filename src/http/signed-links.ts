import { createHmac, timingSafeEqual } from "node:crypto";

/** What a link opens: one file of one job, for a while. */
export interface LinkTarget {
  readonly owner: string;
  readonly jobId: string;
  readonly fileName: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** Tokens that whoever holds them may use, without a key. They hold what they open, and a signature over it. */
export class SignedLinks {
  readonly #secret: Buffer;

  constructor(secret: Buffer) {
    this.#secret = secret;
  }

  token({ owner, jobId, fileName, expiresAt }: LinkTarget): string {
    const claims = Buffer.from(JSON.stringify([owner, jobId, fileName, expiresAt])).toString("base64url");
    return `${claims}.${this.#signature(claims)}`;
  }

  /** undefined where the token is not one of ours, or its time is over. */
  opened(token: string, now: Date): LinkTarget | undefined {
    const [claims = "", signature = ""] = token.split(".");
    const [given, own] = [Buffer.from(signature), Buffer.from(this.#signature(claims))];
    if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined;
    // Signed by us: of the form that `token` gives it.
    const [owner, jobId, fileName, expiresAt] = JSON.parse(Buffer.from(claims, "base64url").toString()) as [
      string,
      string,
      string,
      number,
    ];
    return expiresAt * 1000 > now.getTime() ? { owner, jobId, fileName, expiresAt } : undefined;
  }

  #signature(claims: string): string {
    return createHmac("sha256", this.#secret).update(claims).digest("base64url");
  }
}
