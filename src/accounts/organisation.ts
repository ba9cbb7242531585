import { z } from "zod";
import { UserError } from "../errors.ts";

export const ROLES = ["owner", "admin", "member"] as const;
export type Role = (typeof ROLES)[number];

const Member = z.object({ user: z.string(), email: z.string(), role: z.enum(ROLES), since: z.string() });
const Invitation = z.object({
  /** Hash of the token in its link. */
  id: z.string(),
  email: z.string(),
  role: z.enum(["admin", "member"]),
  expiresAt: z.string(),
});
export const StoredOrganisation = z.object({
  organisation: z.string(),
  name: z.string(),
  createdAt: z.string(),
  members: z.array(Member),
  invitations: z.array(Invitation),
});

export type Organisation = z.infer<typeof StoredOrganisation>;
export type Membership = Pick<Organisation, "organisation" | "name"> & { readonly role: Role };

export function canManage(role: Role | undefined): boolean {
  return role === "owner" || role === "admin";
}

export function roleIn({ members }: Organisation, user: string): Role | undefined {
  return members.find((member) => member.user === user)?.role;
}

/** Throws where nobody would own it. */
export function withOwner(organisation: Organisation): Organisation {
  const hasOwner = organisation.members.some(({ role }) => role === "owner");
  refuseUnless(hasOwner, "It would have no owner. Make somebody else its owner first.");
  return organisation;
}

export function refuseUnless(isAllowed: boolean, problem: string): void {
  if (!isAllowed) throw new UserError(problem, "Nothing was changed.");
}
