import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { isReadableId } from "../project/readable-id.ts";
import type { Documents } from "../store/documents/documents.ts";
import { type Account, isOrganisation, type KeyFacts, type Person, userOf } from "./account.ts";
import { fits, newApiKey, parsedKey } from "./api-key.ts";
import { PLAN_NAMES, type PlanName } from "./plans.ts";

const PlanField = z.enum(PLAN_NAMES as [PlanName, ...PlanName[]]);
const StoredAccount = z.object({
  user: z.string(),
  plan: PlanField,
  company: z.object({ people: z.number().int().positive(), remotionLicence: z.boolean() }).optional(),
  email: z.string().optional(),
  createdAt: z.string(),
});
const StoredMembers = z.object({ members: z.array(z.object({ user: z.string() })) });
const StoredEmail = z.object({ user: z.string() });
const StoredKey = z.object({
  id: z.string(),
  user: z.string(),
  member: z.string().optional(),
  name: z.string(),
  secretHash: z.string(),
  createdAt: z.string(),
  revokedAt: z.string().optional(),
});

/** How long a key that was looked up is known: one that is revoked, by whatever process, works no longer than that. */
const KNOWN_MILLISECONDS = 2_000;
const MAX_KNOWN = 5_000;
const MAX_NAME_CHARS = 80;

/**
 * Users and their API keys, in the workspace: `accounts/users/<user>.json`, `accounts/keys/<id>.json`, and whose an address of e-mail
 * is: `accounts/emails/<hash>.json`. Secrets are kept as hashes.
 */
export class Accounts {
  readonly #documents: Documents;
  readonly #now: () => Date;
  readonly #known = new LRUCache<string, Account>({ max: MAX_KNOWN, ttl: KNOWN_MILLISECONDS });

  constructor(documents: Documents, now: () => Date) {
    this.#documents = documents;
    this.#now = now;
  }

  /**
   * A key for a user, who is made where there is none. The plan of a user who is there changes to the given one.
   * @param whose a name, or the address of someone who has logged in
   * @param organisation that it opens in place of their own; it ends when they leave
   */
  async createKey(
    whose: string,
    plan: PlanName | undefined,
    name = "key",
    organisation?: string,
  ): Promise<{ key: string; account: Account }> {
    const holder = await this.userOf(whose);
    const user = organisation ?? holder;
    checkUser(user);
    if (isOrganisation(user)) await this.#refuseUnlessOf(user, organisation === undefined ? undefined : holder);
    else if (organisation !== undefined) throw noOrganisation();
    if (name.length > MAX_NAME_CHARS || /\p{C}/u.test(name))
      throw new UserError("That name of a key cannot be taken.", `Use at most ${MAX_NAME_CHARS} visible characters.`);
    const createdAt = this.#now().toISOString();
    const before = await this.#stored(user);
    const account = { createdAt, ...before, user, plan: plan ?? before?.plan ?? "free" };
    await this.#documents.write(userKey(user), print(account));
    const { id, key, secretHash } = newApiKey();
    const member = organisation === undefined ? {} : { member: holder };
    await this.#documents.write(`${KEYS}/${id}.json`, print({ id, user, ...member, name, secretHash, createdAt }));
    return { key, account };
  }

  /** The account of an organisation. It is made with it, on the free plan. */
  async ofOrganisation(organisation: string): Promise<Account> {
    const account: Account = { user: organisation, plan: "free", createdAt: this.#now().toISOString() };
    await this.#documents.writeIf(userKey(organisation), print(account), (current) => current === undefined);
    return (await this.#account(organisation)) ?? account;
  }

  /** An account as somebody acts for it; undefined where there is none, or it is an organisation's that they don't belong to. */
  async accountOf(user: string, member?: string): Promise<Account | undefined> {
    const account = isReadableId(user) ? await this.#account(user) : undefined;
    if (!account || member === undefined) return account;
    return (await this.#membersOf(user)).includes(member) ? { ...account, member } : undefined;
  }

  /** The account of someone who logged in. It is made with their first request, on the free plan. */
  async ofPerson({ issuer, subject, email }: Person): Promise<Account> {
    const user = `p-${hashOf(`${issuer}\n${subject}`).slice(0, 24)}`;
    const known = await this.#account(user);
    if (known) return known;
    const isNew = (current: string | undefined) => current === undefined;
    // The address first: an account without it would never be found by it.
    if (email !== undefined) await this.#documents.writeIf(emailKey(email), print({ user }), isNew);
    const account: Account = { user, plan: "free", email, createdAt: this.#now().toISOString() };
    await this.#documents.writeIf(userKey(user), print(account), isNew);
    return (await this.#account(user)) ?? account;
  }

  /** The user whom an operator means by a name, or by an address that someone has logged in with. */
  async userOf(whose: string): Promise<string> {
    if (!whose.includes("@")) return whose;
    const text = await this.#documents.read(emailKey(whose));
    if (text !== undefined) return StoredEmail.parse(JSON.parse(text)).user;
    throw new UserError(
      "Nobody has logged in with that address.",
      "Keys can be made for it once its holder has signed up at /login of this server.",
    );
  }

  /** Whose key it is; undefined for what is no key, no longer one, or not known. */
  async holderOf(key: string): Promise<Account | undefined> {
    const parts = parsedKey(key);
    if (!parts) return undefined;
    const known = this.#known.get(key);
    if (known) return known;
    const stored = await this.#key(parts.id);
    if (!stored || stored.revokedAt !== undefined || !fits(parts.secret, stored.secretHash)) return undefined;
    const account = await this.accountOf(stored.user, stored.member);
    if (account) this.#known.set(key, account);
    return account;
  }

  /** Without secrets; oldest first. */
  async keys(): Promise<KeyFacts[]> {
    const names = await this.#documents.list(KEYS);
    const all = await Promise.all(names.map((name) => this.#key(name.replace(/\.json$/, ""))));
    return all
      .filter((key) => key !== undefined)
      .map(({ secretHash: _, ...facts }) => facts)
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  }

  async revoke(id: string): Promise<KeyFacts> {
    const stored = await this.#key(id);
    if (!stored) throw new UserError("There is no key of that id.", "`scenewright keys list` shows them.");
    const revoked = { ...stored, revokedAt: stored.revokedAt ?? this.#now().toISOString() };
    await this.#documents.write(`${KEYS}/${id}.json`, print(revoked));
    this.#known.clear();
    const { secretHash: _, ...facts } = revoked;
    return facts;
  }

  async users(): Promise<string[]> {
    return (await this.#documents.list(USERS)).map((name) => name.replace(/\.json$/, ""));
  }

  /** Every account, in no order. */
  async accounts(): Promise<Account[]> {
    const all = await Promise.all((await this.users()).map((user) => this.#account(user)));
    return all.filter((account) => account !== undefined);
  }

  /** Throws UserError where there is no such user. */
  async change(user: string, change: Partial<Pick<Account, "plan" | "company">>): Promise<Account> {
    const before = isReadableId(user) ? await this.#stored(user) : undefined;
    if (!before) throw new UserError("There is no user of that name.", "`scenewright admin users` shows them.");
    const account = { ...before, ...change };
    await this.#documents.write(userKey(user), print(account));
    this.#known.clear();
    return account;
  }

  /** Undefined for an owner whom no account is behind. */
  async planOf(owner: string): Promise<PlanName | undefined> {
    const user = userOf(owner);
    return user === undefined ? undefined : (await this.#account(user))?.plan;
  }

  /** Of an organisation at least as many people work there as belong to it here. */
  async #account(user: string): Promise<Account | undefined> {
    const account = await this.#stored(user);
    if (!account || !isOrganisation(user)) return account;
    const { people = 0, remotionLicence = false } = account.company ?? {};
    const members = (await this.#membersOf(user)).length;
    return { ...account, company: { people: Math.max(people, members), remotionLicence } };
  }

  async #stored(user: string): Promise<Account | undefined> {
    const text = await this.#documents.read(userKey(user));
    return text === undefined ? undefined : StoredAccount.parse(JSON.parse(text));
  }

  async #membersOf(organisation: string): Promise<readonly string[]> {
    if (!isOrganisation(organisation)) return [];
    const text = await this.#documents.read(`accounts/organisations/${organisation}.json`);
    return text === undefined ? [] : StoredMembers.parse(JSON.parse(text)).members.map(({ user }) => user);
  }

  async #refuseUnlessOf(organisation: string, member: string | undefined): Promise<void> {
    const members = await this.#membersOf(organisation);
    if (members.length === 0) throw noOrganisation();
    if (member !== undefined && !members.includes(member))
      throw new UserError("They do not belong to that organisation.", "Somebody who manages it invites them.");
  }

  async #key(id: string) {
    if (!/^[0-9a-f]{16}$/.test(id)) return undefined;
    const text = await this.#documents.read(`${KEYS}/${id}.json`);
    return text === undefined ? undefined : StoredKey.parse(JSON.parse(text));
  }
}

const USERS = "accounts/users";
const KEYS = "accounts/keys";
const EMAILS = "accounts/emails";

const MAX_USER_CHARS = 50;

function noOrganisation(): UserError {
  return new UserError("There is no organisation of that id.", "`scenewright admin organisations` shows them.");
}

function checkUser(user: string): void {
  if (isReadableId(user) && user.length <= MAX_USER_CHARS) return;
  throw new UserError(
    "That name of a user cannot be taken.",
    `Use lower-case letters, digits and hyphens, at most ${MAX_USER_CHARS}.`,
  );
}

function userKey(user: string): string {
  return `${USERS}/${user}.json`;
}

function emailKey(email: string): string {
  return `${EMAILS}/${hashOf(email.trim().toLowerCase())}.json`;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
