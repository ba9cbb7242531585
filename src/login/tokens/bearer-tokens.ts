import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Account } from "../../accounts/account.ts";

/** What an access token says, once it was found to be true. */
export interface Claims {
  readonly subject: string;
  readonly email?: string | undefined;
  readonly clientId: string | undefined;
  readonly sessionId: string | undefined;
  readonly scopes: readonly string[];
  /** The organisation that the app acts for. */
  readonly organisation?: string | undefined;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** How long one that was looked up is known: what was revoked works no longer than that. */
const KNOWN_MILLISECONDS = 2_000;
const MAX_KNOWN = 5_000;
const MAX_TOKEN_CHARS = 8_192;
const JWT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** Whose an access token is. */
export class BearerTokens {
  readonly #claimsOf: (token: string) => Promise<Claims | undefined>;
  readonly #accountOf: (claims: Claims) => Promise<Account | undefined>;
  readonly #now: () => Date;
  readonly #known = new LRUCache<string, { account: Account; expiresAt: number }>({
    max: MAX_KNOWN,
    ttl: KNOWN_MILLISECONDS,
  });

  /**
   * @param claimsOf checks the signature, the issuer, the audience and the time
   * @param accountOf undefined for what was taken back
   */
  constructor(
    claimsOf: (token: string) => Promise<Claims | undefined>,
    accountOf: (claims: Claims) => Promise<Account | undefined>,
    now: () => Date,
  ) {
    this.#claimsOf = claimsOf;
    this.#accountOf = accountOf;
    this.#now = now;
  }

  async holderOf(token: string): Promise<Account | undefined> {
    if (token.length > MAX_TOKEN_CHARS || !JWT.test(token)) return undefined;
    const id = createHash("sha256").update(token).digest("base64url");
    const known = this.#known.get(id);
    if (known) return known.expiresAt * 1000 > this.#now().getTime() ? known.account : undefined;
    const claims = await this.#claimsOf(token);
    const account = claims && (await this.#accountOf(claims));
    if (account) this.#known.set(id, { account, expiresAt: claims.expiresAt });
    return account;
  }

  /** After something was revoked here. */
  forget(): void {
    this.#known.clear();
  }
}
