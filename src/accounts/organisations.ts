import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { LimitError, UserError } from "../errors.ts";
import { isReadableId } from "../project/readable-id.ts";
import type { Documents } from "../store/documents/documents.ts";
import { newOrganisationId } from "./account.ts";
import {
  canManage,
  type Membership,
  type Organisation,
  type Role,
  refuseUnless,
  roleIn,
  StoredOrganisation,
  withOwner,
} from "./organisation.ts";

/** Someone who is logged in. */
export interface Somebody {
  readonly user: string;
  readonly email: string;
}

const MAX_NAME_CHARS = 60;
const MOST_MEMBERS = 500;
const MOST_INVITATIONS = 100;
/** Each has limits of its own, so one person makes only a few. */
const MOST_OWNED = 3;
const INVITED_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;

/**
 * Who belongs to which organisation: `accounts/organisations/<id>.json`, and by person `accounts/memberships/<user>.json`, which only
 * says where to look. Projects, plan and keys are those of an account of the organisation's name.
 */
export class Organisations {
  readonly #documents: Documents;
  readonly #now: () => Date;

  constructor(documents: Documents, now: () => Date) {
    this.#documents = documents;
    this.#now = now;
  }

  /** Whoever makes one owns it. */
  async make(by: Somebody, name: string): Promise<Organisation> {
    const clean = cleanName(name);
    const owned = (await this.ofUser(by.user)).filter(({ role }) => role === "owner");
    if (owned.length >= MOST_OWNED)
      throw new LimitError(`You own ${MOST_OWNED} organisations, the most that one person may.`, "Use one of them.");
    const organisation = newOrganisationId();
    const createdAt = this.#now().toISOString();
    const members = [{ ...by, role: "owner" as const, since: createdAt }];
    const made: Organisation = { organisation, name: clean, createdAt, members, invitations: [] };
    await this.#remember(by.user, organisation);
    await this.#documents.write(keyOf(organisation), print(made));
    return made;
  }

  /** As somebody who belongs to it sees it; undefined for anybody else, and where there is none. */
  async seenBy(user: string, organisation: string): Promise<Organisation | undefined> {
    const found = await this.#read(organisation);
    return found && roleIn(found, user) ? found : undefined;
  }

  /** All that somebody belongs to. */
  async ofUser(user: string): Promise<Membership[]> {
    const found = await Promise.all((await this.#remembered(user)).map((each) => this.#read(each)));
    return found.flatMap((each) => {
      const role = each && roleIn(each, user);
      return role ? [{ organisation: each.organisation, name: each.name, role }] : [];
    });
  }

  async isMember(user: string, organisation: string): Promise<boolean> {
    return (await this.seenBy(user, organisation)) !== undefined;
  }

  /** For an operator. */
  async all(): Promise<Organisation[]> {
    const names = await this.#documents.list(FOLDER);
    const found = await Promise.all(names.map((name) => this.#read(name.replace(/\.json$/, ""))));
    return found.filter((each) => each !== undefined);
  }

  /** The token that the link of the invitation holds. It is shown once. */
  async invite(by: string, organisation: string, email: string, role: "admin" | "member"): Promise<string> {
    const address = email.trim();
    if (!/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(address)) throw new UserError("That is no e-mail address.", "Check it.");
    const token = randomBytes(24).toString("base64url");
    const expiresAt = new Date(this.#now().getTime() + INVITED_MILLISECONDS).toISOString();
    await this.#managed(by, organisation, (found) => {
      refuseUnless(canManage(roleIn(found, by)), NOT_YOURS);
      refuseUnless(!found.members.some((member) => same(member.email, address)), "They belong to it already.");
      const others = this.#valid(found).filter((each) => !same(each.email, address));
      refuseUnless(others.length < MOST_INVITATIONS, "There are too many open invitations.");
      return { ...found, invitations: [...others, { id: hashOf(token), email: address, role, expiresAt }] };
    });
    return token;
  }

  /** What an invitation is to; undefined where it is none, or no longer one. */
  async invitedTo(organisation: string, token: string): Promise<{ name: string; email: string } | undefined> {
    const found = await this.#read(organisation);
    const invitation = found && this.#valid(found).find(({ id }) => id === hashOf(token));
    return invitation && { name: found.name, email: invitation.email };
  }

  /** For the one whose address it names, once. */
  async join(who: Somebody, organisation: string, token: string): Promise<Organisation> {
    await this.#remember(who.user, organisation);
    return this.#change(organisation, (found) => {
      const invitation = found && this.#valid(found).find(({ id }) => id === hashOf(token));
      if (!invitation || !same(invitation.email, who.email)) throw noInvitation();
      refuseUnless(found.members.length < MOST_MEMBERS, `It has ${MOST_MEMBERS} members, the most there may be.`);
      const member = { ...who, role: invitation.role, since: this.#now().toISOString() };
      const others = found.members.filter(({ user }) => user !== who.user);
      const already = found.members.find(({ user }) => user === who.user);
      return {
        ...found,
        members: [...others, already ?? member],
        invitations: this.#valid(found).filter(({ id }) => id !== invitation.id),
      };
    });
  }

  async uninvite(by: string, organisation: string, id: string): Promise<void> {
    await this.#managed(by, organisation, (found) => {
      refuseUnless(canManage(roleIn(found, by)), NOT_YOURS);
      return { ...found, invitations: found.invitations.filter((each) => each.id !== id) };
    });
  }

  /** Takes somebody out, oneself too. There is an owner at all times. */
  async remove(by: string, organisation: string, user: string): Promise<void> {
    await this.#managed(by, organisation, (found) => {
      const [own, theirs] = [roleIn(found, by), roleIn(found, user)];
      refuseUnless(theirs !== undefined, "They do not belong to it.");
      refuseUnless(by === user || (canManage(own) && (own === "owner" || theirs !== "owner")), NOT_YOURS);
      return withOwner({ ...found, members: found.members.filter((member) => member.user !== user) });
    });
  }

  async changeRole(by: string, organisation: string, user: string, role: Role): Promise<void> {
    await this.#managed(by, organisation, (found) => {
      refuseUnless(roleIn(found, by) === "owner", NOT_YOURS);
      const members = found.members.map((member) => (member.user === user ? { ...member, role } : member));
      return withOwner({ ...found, members });
    });
  }

  #valid({ invitations }: Organisation) {
    return invitations.filter(({ expiresAt }) => Date.parse(expiresAt) > this.#now().getTime());
  }

  /** For those who belong to it; for all others it is as if it never was. */
  #managed(by: string, organisation: string, change: (found: Organisation) => Organisation): Promise<Organisation> {
    return this.#change(organisation, (found) => {
      if (found && roleIn(found, by)) return change(found);
      throw new UserError("There is no such organisation, or you do not belong to it.", "Your account shows yours.");
    });
  }

  /** Written only over what was read: of two that change it at once one looks again. */
  async #change(
    organisation: string,
    change: (found: Organisation | undefined) => Organisation,
  ): Promise<Organisation> {
    for (;;) {
      const text = isReadableId(organisation) ? await this.#documents.read(keyOf(organisation)) : undefined;
      const next = change(text === undefined ? undefined : StoredOrganisation.parse(JSON.parse(text)));
      if (await this.#documents.writeIf(keyOf(organisation), print(next), (current) => current === text)) return next;
    }
  }

  async #read(organisation: string): Promise<Organisation | undefined> {
    const text = isReadableId(organisation) ? await this.#documents.read(keyOf(organisation)) : undefined;
    return text === undefined ? undefined : StoredOrganisation.parse(JSON.parse(text));
  }

  async #remembered(user: string): Promise<string[]> {
    const text = await this.#documents.read(`accounts/memberships/${user}.json`);
    return text === undefined ? [] : z.array(z.string()).parse(JSON.parse(text));
  }

  /** Before it is true: what is remembered in vain is looked at in vain. */
  async #remember(user: string, organisation: string): Promise<void> {
    const key = `accounts/memberships/${user}.json`;
    for (;;) {
      const text = await this.#documents.read(key);
      const known = text === undefined ? [] : z.array(z.string()).parse(JSON.parse(text));
      if (known.includes(organisation)) return;
      if (await this.#documents.writeIf(key, print([...known, organisation]), (current) => current === text)) return;
    }
  }
}

const FOLDER = "accounts/organisations";
const NOT_YOURS = "Your role in it does not allow that.";

function noInvitation(): UserError {
  return new UserError(
    "This invitation is not valid, or no longer, or for another address.",
    "Ask whoever sent it for a new one.",
  );
}

function cleanName(name: string): string {
  const clean = name.replace(/\p{C}/gu, "").replace(/\s+/g, " ").trim();
  if (clean !== "" && [...clean].length <= MAX_NAME_CHARS) return clean;
  throw new UserError("That name cannot be taken.", `Use 1 to ${MAX_NAME_CHARS} visible characters.`);
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function keyOf(organisation: string): string {
  return `${FOLDER}/${organisation}.json`;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
