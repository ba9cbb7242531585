import { randomBytes } from "node:crypto";
import type { PlanName } from "./plans.ts";

export interface Account {
  readonly user: string;
  readonly plan: PlanName;
  /** Of a person who logs in. */
  readonly email?: string | undefined;
  /** Where it is that of a company: how many people work there, and whether it holds a licence of Remotion's. */
  readonly company?: { readonly people: number; readonly remotionLicence: boolean } | undefined;
  /** Who acts in its name, where it is that of an organisation. */
  readonly member?: string | undefined;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** Someone whom a login vouches for. */
export interface Person {
  /** Which login: subjects of two are two people. */
  readonly issuer: string;
  readonly subject: string;
  readonly email?: string | undefined;
}

export interface KeyFacts {
  readonly id: string;
  readonly user: string;
  /** Whose it is, where it opens what is an organisation's. */
  readonly member?: string | undefined;
  /** What it is for, in its holder's words. */
  readonly name: string;
  readonly createdAt: string;
  readonly revokedAt?: string | undefined;
}

/** Whose the projects of a user are. Never `local`, which is the one person of a server over stdio. */
export function ownerOf({ user }: Pick<Account, "user">): string {
  return `${OWNER_PREFIX}${user}`;
}

/** Undefined for an owner whom no account is behind. */
export function userOf(owner: string): string | undefined {
  return owner.startsWith(OWNER_PREFIX) ? owner.slice(OWNER_PREFIX.length) : undefined;
}

const OWNER_PREFIX = "user-";
const ORGANISATION = /^o-[0-9a-f]{20}$/;

/** Accounts of organisations are told by their names, which nobody chooses. */
export function isOrganisation(user: string): boolean {
  return ORGANISATION.test(user);
}

export function newOrganisationId(): string {
  return `o-${randomBytes(10).toString("hex")}`;
}
