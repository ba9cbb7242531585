import type { Account } from "../accounts/account.ts";

/** How people get in without an API key. */
export interface Login {
  /** Where a client that is refused learns how to log its person in (RFC 9728). */
  readonly resourceMetadata: string;
  readonly scope: string | undefined;
  /** undefined where the path is none of the login's. */
  answer(request: Request, address: string): Promise<Response | undefined>;
  /** Whose an access token is; undefined for what is none, is for something else, or holds no longer. */
  holderOf(token: string): Promise<Account | undefined>;
  close(): Promise<void>;
}

export const RESOURCE_METADATA = "/.well-known/oauth-protected-resource";

/** The same at the root and below it, as clients look in both places. */
export function resourceMetadata(resource: string, issuer: string, scopes: readonly string[]): Response {
  return Response.json(
    {
      resource,
      authorization_servers: [issuer],
      bearer_methods_supported: ["header"],
      resource_name: "Scenewright",
      ...(scopes.length > 0 ? { scopes_supported: scopes } : {}),
    },
    { headers: { "cache-control": "public, max-age=300" } },
  );
}
