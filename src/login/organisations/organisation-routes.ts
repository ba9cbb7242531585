import type { Accounts } from "../../accounts/accounts.ts";
import { ROLES, type Role } from "../../accounts/organisation.ts";
import type { Organisations, Somebody } from "../../accounts/organisations.ts";
import { UserError } from "../../errors.ts";
import type { AuditLog } from "../../operations/audit-log.ts";
import { personOf } from "../ask.ts";
import { fieldsOf, seeOther } from "../forms.ts";
import { type Identity, OWN_ISSUER } from "../identity.ts";
import { joinPage, loginFirstPage } from "../pages/join-page.ts";
import { failurePage } from "../pages/notices.ts";
import { invitedPage, organisationPage, refusedPage } from "../pages/organisation-page.ts";
import type { BearerTokens } from "../tokens/bearer-tokens.ts";

interface Ports {
  readonly identity: Identity;
  readonly accounts: Pick<Accounts, "ofPerson" | "ofOrganisation">;
  readonly organisations: Organisations;
  readonly tokens: Pick<BearerTokens, "forget">;
  readonly audit: Pick<AuditLog, "write">;
}

type Route = (request: Request, address: string) => Promise<Response>;

/** Pages on which people make organisations, invite, join, leave and take others out. */
export function organisationRoutes(ports: Ports): Readonly<Record<string, Route>> {
  const { identity, accounts, organisations, tokens, audit } = ports;
  const form =
    (act: (who: Somebody, fields: URLSearchParams) => Promise<Response>): Route =>
    async (request) => {
      const fields = await fieldsOf(identity, request);
      if (fields instanceof Response) return fields;
      const who = await somebodyOf(ports, request);
      if (!who) return seeOther("/login");
      try {
        return await act(who, fields);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return refusedPage(`${error.problem} ${error.nextStep}`, fields.get("organisation") ?? undefined);
      }
    };
  const field = (fields: URLSearchParams, name: string) => fields.get(name) ?? "";
  return {
    "GET /organisation": async (request) => {
      const who = await somebodyOf(ports, request);
      if (!who) return seeOther("/login");
      const found = await organisations.seenBy(who.user, new URL(request.url).searchParams.get("id") ?? "");
      return found ? organisationPage(found, who.user) : failurePage("no_organisation", 404);
    },
    "GET /organisation/join": async (request) => {
      const asked = new URL(request.url).searchParams;
      const [organisation, token] = [asked.get("id") ?? "", asked.get("token") ?? ""];
      const invitation = await organisations.invitedTo(organisation, token);
      if (!invitation) return failurePage("no_invitation", 404);
      const who = await somebodyOf(ports, request);
      return who ? joinPage({ ...invitation, organisation, token, as: who.email }) : loginFirstPage(invitation);
    },
    "POST /organisation/make": form(async (who, fields) => {
      const { organisation } = await organisations.make(who, field(fields, "name"));
      await accounts.ofOrganisation(organisation);
      await audit.write({ event: "organisation-made", user: who.user, organisation });
      return seeOther(pageOf(organisation));
    }),
    "POST /organisation/invite": form(async (who, fields) => {
      const [organisation, email] = [field(fields, "organisation"), field(fields, "email")];
      const role = field(fields, "role") === "admin" ? "admin" : "member";
      const token = await organisations.invite(who.user, organisation, email, role);
      const link = new URL("/organisation/join", identity.origin);
      link.search = new URLSearchParams({ id: organisation, token }).toString();
      await audit.write({ event: "member-invited", user: who.user, organisation, role });
      return invitedPage(link.href, email, organisation);
    }),
    "POST /organisation/uninvite": form(async (who, fields) => {
      const organisation = field(fields, "organisation");
      await organisations.uninvite(who.user, organisation, field(fields, "invitation"));
      return seeOther(pageOf(organisation));
    }),
    "POST /organisation/join": form(async (who, fields) => {
      const { organisation } = await organisations.join(who, field(fields, "organisation"), field(fields, "token"));
      await audit.write({ event: "member-joined", user: who.user, organisation });
      return seeOther(pageOf(organisation));
    }),
    "POST /organisation/role": form(async (who, fields) => {
      const [organisation, member] = [field(fields, "organisation"), field(fields, "member")];
      const role = ROLES.find((each) => each === field(fields, "role")) as Role | undefined;
      if (!role) throw new UserError("There is no such role.", `Use one of ${ROLES.join(", ")}.`);
      await organisations.changeRole(who.user, organisation, member, role);
      await audit.write({ event: "role-changed", user: who.user, organisation, member, role });
      return seeOther(pageOf(organisation));
    }),
    "POST /organisation/remove": form(async (who, fields) => {
      const [organisation, member] = [field(fields, "organisation"), field(fields, "member")];
      await organisations.remove(who.user, organisation, member);
      // What they were given for it is looked up again.
      tokens.forget();
      await audit.write({ event: "member-removed", user: who.user, organisation, member });
      return seeOther(member === who.user ? "/account" : pageOf(organisation));
    }),
  };
}

/** Who sent a request, by the name of their account. */
export async function somebodyOf(
  { identity, accounts }: { readonly identity: Identity; readonly accounts: Pick<Accounts, "ofPerson"> },
  request: Pick<Request, "headers">,
): Promise<Somebody | undefined> {
  const person = await personOf(identity, request);
  if (!person) return undefined;
  const { user } = await accounts.ofPerson({ issuer: OWN_ISSUER, subject: person.id, email: person.email });
  return { user, email: person.email };
}

function pageOf(organisation: string): string {
  return `/organisation?id=${encodeURIComponent(organisation)}`;
}
