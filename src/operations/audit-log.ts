import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import { monthOf } from "../accounts/plans.ts";
import type { Logger } from "../platform/logger.ts";

export type AuditEvent =
  | {
      readonly event: "key-used";
      readonly keyId: string;
      readonly user: string;
      /** Who acts for the organisation that `user` is. */
      readonly member?: string;
      readonly address: string;
    }
  | { readonly event: "key-refused" | "operator-refused"; readonly address: string }
  | { readonly event: "operator-in"; readonly address: string }
  | { readonly event: "logged-in"; readonly user: string; readonly address: string }
  | { readonly event: "login-refused"; readonly address: string }
  | { readonly event: "app-allowed" | "app-disconnected"; readonly user: string; readonly app: string }
  | { readonly event: "key-created" | "key-revoked"; readonly keyId: string; readonly user: string }
  | { readonly event: "plan-changed"; readonly user: string; readonly plan: string }
  | {
      readonly event: "company-changed";
      readonly user: string;
      readonly people: number;
      readonly remotionLicence: boolean;
    }
  | { readonly event: "organisation-made" | "member-joined"; readonly user: string; readonly organisation: string }
  | {
      readonly event: "member-invited" | "member-removed" | "role-changed";
      readonly user: string;
      readonly organisation: string;
      readonly member?: string;
      readonly role?: string;
    }
  | { readonly event: "job-retried"; readonly user: string; readonly jobId: string };

/** A key that is used, or guessed at, all day long from one address fills no disk: it is told once in so long. */
const ONCE_IN_MILLISECONDS = 60 * 60_000;
const MAX_REMEMBERED = 20_000;

/** Who came with which key or logged in, what they let in, and what an operator changed: one line of JSON each, in `audit/<month>.jsonl`. Never a secret. */
export class AuditLog {
  readonly #folder: string;
  readonly #now: () => Date;
  readonly #logger: Logger;
  readonly #told = new LRUCache<string, true>({ max: MAX_REMEMBERED, ttl: ONCE_IN_MILLISECONDS });

  /** @param home the workspace folder */
  constructor(home: string, now: () => Date, logger: Logger) {
    this.#folder = join(home, "audit");
    this.#now = now;
    this.#logger = logger;
  }

  /** Never fails: what cannot be written is told in the log. */
  async write(event: AuditEvent): Promise<void> {
    if (isRepeated(event)) {
      const key = JSON.stringify(event);
      if (this.#told.has(key)) return;
      this.#told.set(key, true);
    }
    const at = this.#now();
    const line = `${JSON.stringify({ at: at.toISOString(), ...event })}\n`;
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      // One short write at the end of the file: lines of several servers do not mix.
      await appendFile(join(this.#folder, `${monthOf(at)}.jsonl`), line, { mode: 0o600 });
    } catch (error) {
      this.#logger.error({ err: error }, "audit log");
    }
  }
}

function isRepeated({ event }: AuditEvent): boolean {
  return /^(?:key-used|key-refused|operator-refused|operator-in|login-refused)$/.test(event);
}
