import type { Accounts } from "../accounts/accounts.ts";
import type { Organisations } from "../accounts/organisations.ts";
import { ask, personOf } from "./ask.ts";
import { appsOf } from "./clients/connected-apps.ts";
import { clientIn, fieldsOf, onward, problemOf, seeOther } from "./forms.ts";
import { AUTH, OIDC_ID } from "./identity.ts";
import type { LoginAudit } from "./login-audit.ts";
import { type Ports, passedOn } from "./oauth-routes.ts";
import { actingAs } from "./organisations/acting-as.ts";
import { somebodyOf } from "./organisations/organisation-routes.ts";
import { accountPage } from "./pages/account-page.ts";
import { consentPage } from "./pages/consent-page.ts";
import { credentialsPage } from "./pages/credentials-page.ts";
import { failurePage, tooOftenPage } from "./pages/notices.ts";
import type { OwnLogin, ProviderName } from "./settings.ts";

const PROVIDER_NAMES: Readonly<Record<ProviderName, string>> = {
  google: "Google",
  github: "GitHub",
  microsoft: "Microsoft",
};

type Route = (request: Request, address: string) => Promise<Response>;
type Kind = "login" | "sign-up";

/** What people see, as functions by method and path. Forms are sent here, never to better-auth, so no page needs a script. */
export function pageRoutes(
  ports: Ports & {
    readonly settings: OwnLogin;
    readonly audit: LoginAudit;
    readonly accounts: Pick<Accounts, "ofPerson">;
    readonly organisations: Pick<Organisations, "ofUser" | "isMember">;
  },
): Readonly<Record<string, Route>> {
  const { identity, settings, guard, tokens, audit, organisations } = ports;
  const providers = [
    ...Object.keys(settings.providers).map((id) => ({ id, name: PROVIDER_NAMES[id as ProviderName] })),
    ...(settings.oidc ? [{ id: OIDC_ID, name: settings.oidc.name }] : []),
  ];
  const credentials = async (
    kind: Kind,
    query: string,
    more: { problem?: string; email?: string; status?: number } = {},
  ) => {
    const client = query === "" ? undefined : await clientIn(identity, query);
    if (query !== "" && !client) return failurePage("invalid_signature");
    return credentialsPage({ kind, query, client, providers, allowsSignUp: settings.allowsSignUp, ...more });
  };
  const enter = async (kind: Kind, request: Request, address: string) => {
    const fields = await fieldsOf(identity, request);
    if (fields instanceof Response) return fields;
    const [email, password, query] = ["email", "password", "query"].map((name) => fields.get(name) ?? "") as [
      string,
      string,
      string,
    ];
    const seconds = kind === "login" ? await guard.ofLogin(email, address) : await guard.ofSignUp(address);
    if (seconds !== undefined) return tooOftenPage(seconds);
    const asked = query === "" ? {} : { oauth_query: query };
    const reply =
      kind === "login"
        ? await ask(identity, request, "/sign-in/email", { email, password, ...asked })
        : await ask(identity, request, "/sign-up/email", { email, password, name: email, ...asked });
    if (!reply.isOk) {
      await audit.refused(address);
      return credentials(kind, query, { email, ...problemOf(kind, reply) });
    }
    await audit.entered(reply.cookies, address);
    if (kind === "login") await guard.clear(email, address);
    return onward(identity, reply);
  };
  const account = async (request: Request) => {
    const person = await personOf(identity, request);
    const who = await somebodyOf(ports, request);
    if (!person || !who) return seeOther("/login");
    const belongsTo = await organisations.ofUser(who.user);
    return accountPage(person.email, await appsOf(identity, person.id, belongsTo), belongsTo);
  };
  const disconnect = async (request: Request) => {
    const fields = await fieldsOf(identity, request);
    if (fields instanceof Response) return fields;
    const person = await personOf(identity, request);
    if (!person) return seeOther("/login");
    const where = [
      { field: "userId", value: person.id },
      { field: "clientId", value: fields.get("client") ?? "" },
    ];
    for (const model of ["oauthAccessToken", "oauthRefreshToken", "oauthConsent"])
      await identity.rows.deleteMany({ model, where });
    tokens.forget();
    await audit.changed("app-disconnected", request, fields.get("client") ?? "");
    return seeOther("/account");
  };
  const consent = async (request: Request) => {
    const query = new URL(request.url).search.slice(1);
    const [client, who] = [await clientIn(identity, query), await somebodyOf(ports, request)];
    if (!client) return failurePage("invalid_signature");
    if (!who) return credentials("login", query);
    return consentPage({ query, client, email: who.email, belongsTo: await organisations.ofUser(who.user) });
  };
  const decide = async (request: Request) => {
    const fields = await fieldsOf(identity, request);
    if (fields instanceof Response) return fields;
    const [isAllowed, query] = [fields.get("answer") === "allow", fields.get("query") ?? ""];
    const organisation = fields.get("as") || undefined;
    const who = organisation === undefined ? undefined : await somebodyOf(ports, request);
    if (organisation !== undefined && !(who && (await organisations.isMember(who.user, organisation))))
      return failurePage("no_organisation", 403);
    const reply = await actingAs(organisation, () =>
      ask(identity, request, "/oauth2/consent", { accept: isAllowed, oauth_query: query }),
    );
    if (!reply.isOk) return failurePage("invalid_signature");
    if (isAllowed) await audit.changed("app-allowed", request, new URLSearchParams(query).get("client_id") ?? "");
    return onward(identity, reply);
  };
  const withProvider = async (request: Request) => {
    const fields = await fieldsOf(identity, request);
    if (fields instanceof Response) return fields;
    const [provider, query] = [fields.get("provider") ?? "", fields.get("query") ?? ""];
    if (!providers.some(({ id }) => id === provider)) return failurePage("access_denied");
    const reply = await ask(identity, request, "/sign-in/social", {
      provider,
      callbackURL: `${identity.origin}/account`,
      errorCallbackURL: `${identity.origin}/login/error`,
      disableRedirect: true,
      ...(query === "" ? {} : { oauth_query: query }),
    });
    return reply.isOk ? onward(identity, reply) : failurePage("access_denied");
  };
  const logOut = async (request: Request) => {
    const fields = await fieldsOf(identity, request);
    if (fields instanceof Response) return fields;
    const { cookies } = await ask(identity, request, "/sign-out", {});
    return seeOther("/login", cookies);
  };
  const comeBack = async (request: Request, address: string) => {
    const asked = passedOn(identity, request);
    // Says that somebody looks at what comes: else they would get JSON.
    asked.headers.set("accept", "text/html");
    const response = await identity.handle(asked);
    await audit.entered(response.headers.getSetCookie(), address);
    return response;
  };
  return {
    "GET /login": (request) => credentials("login", new URL(request.url).search.slice(1)),
    "POST /login": (request, address) => enter("login", request, address),
    "POST /login/with": withProvider,
    "GET /login/error": async (request) => failurePage(new URL(request.url).searchParams.get("error") ?? ""),
    "GET /sign-up": (request) => credentials("sign-up", new URL(request.url).search.slice(1)),
    "POST /sign-up": (request, address) => enter("sign-up", request, address),
    "GET /consent": consent,
    "POST /consent": decide,
    "GET /account": account,
    "POST /account/disconnect": disconnect,
    "POST /account/log-out": logOut,
    ...Object.fromEntries(providers.map(({ id }) => [`GET ${AUTH}/callback/${id}`, comeBack])),
  };
}
