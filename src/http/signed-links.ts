import { SignedTokens } from "../platform/signed-tokens.ts";

/** What a link opens: one file of one job, for a while. */
export interface LinkTarget {
  readonly owner: string;
  readonly jobId: string;
  readonly fileName: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** Tokens of finished files. */
export class SignedLinks {
  readonly #tokens: SignedTokens<readonly [owner: string, jobId: string, fileName: string]>;

  constructor(secret: Buffer) {
    this.#tokens = new SignedTokens(secret, "");
  }

  token({ owner, jobId, fileName, expiresAt }: LinkTarget): string {
    return this.#tokens.token([owner, jobId, fileName], expiresAt);
  }

  /** undefined where the token is not one of ours, or its time is over. */
  opened(token: string, now: Date): LinkTarget | undefined {
    const opened = this.#tokens.opened(token, now);
    if (!opened) return undefined;
    const [owner, jobId, fileName] = opened.claims;
    return { owner, jobId, fileName, expiresAt: opened.expiresAt };
  }
}
