import { ask, type Reply } from "./ask.ts";
import { type AskingClient, askingClient } from "./clients/asking-client.ts";
import { type Identity, MAX_PASSWORD_CHARS, MIN_PASSWORD_CHARS } from "./identity.ts";
import { limitedText } from "./limited-text.ts";
import { failurePage, onwardPage } from "./pages/notices.ts";

const MAX_FORM_BYTES = 32 * 1024;

/**
 * The fields of a form of ours. Browsers say which page a form was on: what comes from another would act in the name of whoever is
 * logged in here.
 */
export async function fieldsOf(identity: Identity, request: Request): Promise<URLSearchParams | Response> {
  const site = request.headers.get("sec-fetch-site");
  if (request.headers.get("origin") !== identity.origin || (site !== null && site !== "same-origin"))
    return failurePage("foreign_form", 403);
  const text = await limitedText(request, MAX_FORM_BYTES);
  return text === undefined ? failurePage("too_large", 413) : new URLSearchParams(text);
}

/** Where better-auth leads on to: another page of ours, or out of here. */
export function onward(identity: Identity, { facts, cookies }: Reply): Response {
  const target = typeof facts.url === "string" ? facts.url : "/account";
  const url = new URL(target, identity.origin);
  if (!/^[a-z][a-z0-9+.-]*:$/i.test(url.protocol) || /^(?:javascript|data|vbscript|file|blob):$/i.test(url.protocol))
    return failurePage("invalid_redirect");
  return url.origin === identity.origin ? seeOther(url.pathname + url.search, cookies) : onwardPage(url.href, cookies);
}

export function seeOther(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** Who asks, in a query that we signed less than ten minutes ago; undefined for any other. */
export async function clientIn(identity: Identity, query: string): Promise<AskingClient | undefined> {
  const fields = new URLSearchParams(query);
  const [clientId, redirectUri] = [fields.get("client_id"), fields.get("redirect_uri")];
  if (!clientId || !redirectUri) return undefined;
  const { isOk, facts } = await ask(identity, { headers: new Headers() }, "/oauth2/public-client-prelogin", {
    client_id: clientId,
    oauth_query: query,
  });
  return isOk ? askingClient(clientId, redirectUri, facts.client_name) : undefined;
}

/** Why nobody got in, in words. Whether there is an account of an address is told to those alone who want to make one. */
export function problemOf(kind: "login" | "sign-up", { status, facts }: Reply): { problem: string; status: number } {
  const code = String(facts.code ?? "");
  if (kind === "sign-up" && /PASSWORD_TOO_(?:SHORT|LONG)/.test(code))
    return { problem: `The password needs ${MIN_PASSWORD_CHARS} to ${MAX_PASSWORD_CHARS} characters.`, status: 422 };
  if (/INVALID_EMAIL$/.test(code) || (code === "VALIDATION_ERROR" && /email/i.test(String(facts.message))))
    return { problem: "That is no e-mail address.", status: 422 };
  if (/SIGN_?UP.*DISABLED|DISABLED.*SIGN_?UP/.test(code))
    return { problem: "No new accounts can be made here. Ask whoever runs this server.", status: 403 };
  if (/USER_ALREADY_EXISTS/.test(code))
    return { problem: "There is an account with this address. Log in instead.", status: 422 };
  if (facts.error === "invalid_signature")
    return { problem: "This page is too old. Go back to your app and connect again.", status: 400 };
  if (kind === "login") return { problem: "The e-mail address or the password is wrong.", status: 401 };
  return { problem: "The account could not be made. Try again.", status: status >= 500 ? 500 : 422 };
}
