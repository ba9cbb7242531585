import type { Logger } from "../../platform/logger.ts";
import { AUTH, type Identity } from "../identity.ts";
import { limitedText } from "../limited-text.ts";
import { SCOPES } from "../scopes.ts";
import { hasOwnScheme, isLoopbackAddress } from "./redirects.ts";
import { MAX_CLIENTS, type UnusedClients } from "./unused-clients.ts";

const MAX_BODY_BYTES = 8 * 1024;
const MAX_REDIRECTS = 20;
/** Stands in for an address that is put in its place before the client hears of it. It leads to nobody. */
const PLACEHOLDER = "http://127.0.0.1/scenewright-placeholder";

/**
 * What is taken of a description. Anything else would be kept and acted on: an address that the server calls when somebody logs out,
 * which leads into its own network, or that nobody is to be asked.
 */
const TAKEN = [
  "redirect_uris",
  "token_endpoint_auth_method",
  "application_type",
  "grant_types",
  "response_types",
  "client_name",
  "client_uri",
  "logo_uri",
  "tos_uri",
  "policy_uri",
  "contacts",
  "software_id",
  "software_version",
];

interface Metadata extends Record<string, unknown> {
  readonly redirect_uris: readonly string[];
}

/**
 * Registers a client that comes with nothing but a description of itself (RFC 7591), as most programs on people's computers do.
 * They say less of themselves than they should, so what follows from their addresses is added.
 */
export async function registerClient(
  request: Request,
  identity: Identity,
  unused: UnusedClients,
  logger: Logger,
): Promise<Response> {
  const text = await limitedText(request, MAX_BODY_BYTES);
  if (text === undefined)
    return refused("invalid_client_metadata", `A registration has at most ${MAX_BODY_BYTES} bytes.`);
  const metadata = metadataIn(text);
  if (!metadata)
    return refused(
      "invalid_redirect_uri",
      `Send a JSON object with redirect_uris, a list of 1 to ${MAX_REDIRECTS} addresses.`,
    );
  if (!(await unused.hasRoom())) {
    logger.warn({}, `login: there are ${MAX_CLIENTS} clients, so no more are registered`);
    return refused("temporarily_unavailable", "Too many clients are registered. Try again in a few minutes.", 503);
  }
  const own = metadata.redirect_uris.filter(hasOwnScheme);
  const others = metadata.redirect_uris.filter((each) => !hasOwnScheme(each));
  const response = await identity.handle(
    new Request(`${identity.origin}${AUTH}/oauth2/register`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({
        // A program on somebody's computer can keep nothing secret, and is given no secret unless it wants one.
        ...(isNative(metadata) ? { token_endpoint_auth_method: "none" } : {}),
        ...Object.fromEntries(Object.entries(metadata).filter(([name]) => TAKEN.includes(name))),
        redirect_uris: others.length > 0 ? others : [PLACEHOLDER],
        ...(isNative(metadata) ? { application_type: "native" } : {}),
        scope: SCOPES.join(" "),
      }),
    }),
  );
  if (own.length === 0 || !response.ok) return response;
  const registered = (await response.json()) as { client_id: string };
  const redirectUris = [...metadata.redirect_uris];
  await identity.rows.update({
    model: "oauthClient",
    where: [{ field: "clientId", value: registered.client_id }],
    update: { redirectUris },
  });
  return Response.json(
    { ...registered, redirect_uris: redirectUris },
    { status: 201, headers: { "cache-control": "no-store" } },
  );
}

/** Programs on people's computers do not say that they are such, and would be held to the rules of web sites. */
function isNative({ redirect_uris: addresses }: Metadata): boolean {
  return addresses.some((each) => isLoopbackAddress(each) || !/^https?:/i.test(each));
}

function metadataIn(text: string): Metadata | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const addresses = (value as { redirect_uris?: unknown } | null)?.redirect_uris;
    const isList = Array.isArray(addresses) && addresses.length > 0 && addresses.length <= MAX_REDIRECTS;
    return isList && addresses.every((each) => typeof each === "string") ? (value as Metadata) : undefined;
  } catch {
    return undefined;
  }
}

function refused(error: string, description: string, status = 400): Response {
  return Response.json({ error, error_description: description }, { status, headers: { "cache-control": "no-store" } });
}
