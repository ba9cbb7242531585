import type { Accounts } from "../accounts/accounts.ts";
import type { AuditLog } from "../operations/audit-log.ts";
import { personOf } from "./ask.ts";
import { type Identity, OWN_ISSUER } from "./identity.ts";

/** Who logged in, who could not, and what was let in: for the operator, without addresses of e-mail. */
export class LoginAudit {
  readonly #identity: Identity;
  readonly #accounts: Pick<Accounts, "ofPerson">;
  readonly #audit: Pick<AuditLog, "write">;

  constructor(identity: Identity, accounts: Pick<Accounts, "ofPerson">, audit: Pick<AuditLog, "write">) {
    this.#identity = identity;
    this.#accounts = accounts;
    this.#audit = audit;
  }

  /** @param cookies that an answer sets: with those of a session somebody has come in */
  async entered(cookies: readonly string[], address: string): Promise<void> {
    const cookie = cookies.map((each) => each.split(";")[0]).join("; ");
    const user = cookie === "" ? undefined : await this.#userOf({ headers: new Headers({ cookie }) });
    if (user !== undefined) await this.#audit.write({ event: "logged-in", user, address });
  }

  async refused(address: string): Promise<void> {
    await this.#audit.write({ event: "login-refused", address });
  }

  /** By whoever sent a request. `app` is the id of a client. */
  async changed(
    event: "app-allowed" | "app-disconnected",
    request: Pick<Request, "headers">,
    app: string,
  ): Promise<void> {
    const user = await this.#userOf(request);
    if (user !== undefined) await this.#audit.write({ event, user, app });
  }

  async #userOf(request: Pick<Request, "headers">): Promise<string | undefined> {
    const person = await personOf(this.#identity, request);
    if (!person) return undefined;
    return (await this.#accounts.ofPerson({ issuer: OWN_ISSUER, subject: person.id, email: person.email })).user;
  }
}
