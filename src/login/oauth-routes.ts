import type { Logger } from "../platform/logger.ts";
import { isKnownClient } from "./clients/known-client.ts";
import { registerClient } from "./clients/registration.ts";
import type { UnusedClients } from "./clients/unused-clients.ts";
import { AUTH, type Identity } from "./identity.ts";
import { limitedText } from "./limited-text.ts";
import { RESOURCE_METADATA, resourceMetadata } from "./login.ts";
import { tooOftenPage } from "./pages/notices.ts";
import { SCOPE, SCOPES } from "./scopes.ts";
import type { SignInGuard } from "./sign-in-guard.ts";
import type { BearerTokens } from "./tokens/bearer-tokens.ts";

export interface Ports {
  readonly identity: Identity;
  readonly guard: SignInGuard;
  readonly tokens: BearerTokens;
  readonly unused: UnusedClients;
  readonly logger: Logger;
}

const MAX_FORM_BYTES = 16 * 1024;
const SERVER_METADATA = "/.well-known/oauth-authorization-server";
/** What better-auth could do, and is not reachable here. */
const NOT_OFFERED = /^(?:introspection|backchannel|dpop)_/;
/** Of a request of a client; cookies are those of the browser that it sends somebody with. With less, redirects are always redirects. */
const PASSED_ON = ["authorization", "cookie", "user-agent"];

/** What clients call, as functions by method and path. Whatever else better-auth would answer to is not reachable. */
export function oauthRoutes(
  ports: Ports,
): Readonly<Record<string, (request: Request, address: string) => Promise<Response>>> {
  const { identity, guard, tokens, unused, logger } = ports;
  const passOn = (request: Request) => identity.handle(passedOn(identity, request));
  const metadata = async () => {
    const response = await identity.handle(new Request(`${identity.origin}${SERVER_METADATA}`));
    const facts = Object.entries((await response.json()) as Record<string, unknown>);
    return Response.json(Object.fromEntries(facts.filter(([name]) => !NOT_OFFERED.test(name))), {
      headers: { "cache-control": "public, max-age=300" },
    });
  };
  const ownMetadata = async () => resourceMetadata(identity.resource, identity.origin, [SCOPE]);
  const form = async (request: Request, change: (fields: URLSearchParams) => void) => {
    const text = await limitedText(request, MAX_FORM_BYTES);
    if (text === undefined) return Response.json({ error: "invalid_request" }, { status: 413 });
    const fields = new URLSearchParams(text);
    // Nobody begins here: the document of a client that was never let in is not fetched for it.
    for (const clientId of clientsIn(request, fields))
      if (URL.canParse(clientId) && !(await isKnownClient(identity, clientId)))
        return Response.json({ error: "invalid_client" }, { status: 401, headers: { "cache-control": "no-store" } });
    change(fields);
    return identity.handle(passedOn(identity, request, fields));
  };
  return {
    [`GET ${RESOURCE_METADATA}`]: ownMetadata,
    [`GET ${RESOURCE_METADATA}/mcp`]: ownMetadata,
    [`GET ${SERVER_METADATA}`]: metadata,
    [`GET ${SERVER_METADATA}/mcp`]: metadata,
    [`GET ${AUTH}/jwks`]: passOn,
    [`GET ${AUTH}/oauth2/authorize`]: async (request, address) => {
      const clientId = new URL(request.url).searchParams.get("client_id") ?? "";
      // Whose document would be fetched and kept is as good as registered with it.
      const isNew = URL.canParse(clientId) && !(await isKnownClient(identity, clientId));
      const seconds = isNew ? await guard.ofRegistration(address) : undefined;
      return seconds === undefined ? passOn(asked(identity, request)) : tooOftenPage(seconds);
    },
    [`POST ${AUTH}/oauth2/token`]: (request) =>
      form(request, (fields) => {
        // A refresh for less than what was given would lose the right to the next one.
        fields.delete("scope");
        withPlainResource(identity, fields);
      }),
    [`POST ${AUTH}/oauth2/revoke`]: async (request) => {
      const response = await form(request, () => {});
      tokens.forget();
      return response;
    },
    [`POST ${AUTH}/oauth2/register`]: async (request, address) => {
      const seconds = await guard.ofRegistration(address);
      if (seconds === undefined) return registerClient(request, identity, unused, logger);
      return Response.json(
        { error: "temporarily_unavailable", error_description: "Too many registrations from this address." },
        { status: 429, headers: { "retry-after": String(seconds) } },
      );
    },
  };
}

/**
 * What a client asks for, made whole: there is one scope, one resource, and every client stays connected until it is disconnected. Those
 * that do not know how to ask for that would be sent to the login page every hour.
 */
function asked(identity: Identity, request: Request): Request {
  const url = new URL(request.url);
  url.searchParams.set("scope", SCOPES.join(" "));
  withPlainResource(identity, url.searchParams);
  if (!url.searchParams.has("resource")) url.searchParams.set("resource", identity.resource);
  return new Request(url, request);
}

/** Every name that a client goes by in a request for a token. */
function clientsIn(request: Request, fields: URLSearchParams): readonly string[] {
  const [, basic = ""] = /^basic +([A-Za-z0-9+/=]+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  const [, claims = ""] = (fields.get("client_assertion") ?? "").split(".");
  return [...fields.getAll("client_id"), userOf(basic), ...partiesIn(claims)].filter((each) => each !== "");
}

function userOf(basic: string): string {
  const [user = ""] = Buffer.from(basic, "base64").toString("utf8").split(":");
  // Of an address the first colon ends it, unless that was escaped, as it has to be.
  return decodedOnce(user);
}

function partiesIn(claims: string): readonly string[] {
  try {
    const { iss, sub } = JSON.parse(Buffer.from(claims, "base64url").toString("utf8")) as Record<string, unknown>;
    return [iss, sub].filter((each) => typeof each === "string");
  } catch {
    return [];
  }
}

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** A slash at the end, which some clients add, is not another resource. */
function withPlainResource(identity: Identity, fields: URLSearchParams): void {
  const resources = fields.getAll("resource");
  if (resources.length === 1 && resources[0] === `${identity.resource}/`) fields.set("resource", identity.resource);
}

/** To the address that better-auth knows itself by, with nothing of what proxies add. */
export function passedOn(identity: Identity, request: Request, fields?: URLSearchParams): Request {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers();
  for (const name of PASSED_ON) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (fields) headers.set("content-type", "application/x-www-form-urlencoded");
  return new Request(`${identity.origin}${pathname}${search}`, {
    method: request.method,
    headers,
    ...(fields ? { body: fields.toString() } : {}),
  });
}
