import type { Account } from "../accounts/account.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { parsedKey } from "../accounts/api-key.ts";
import type { Login } from "../login/login.ts";

/** The part of the API key that is no secret; undefined where there is no key. */
export function keyIdOf(request: Request): string | undefined {
  return parsedKey(tokenIn(request) ?? "")?.id;
}

/** Who a request is from, by the API key or the access token in its `Authorization` header. */
export async function bearerOf(
  request: Request,
  accounts: Pick<Accounts, "holderOf">,
  login: Pick<Login, "holderOf"> | undefined,
): Promise<Account | undefined> {
  const token = tokenIn(request);
  return token === undefined ? undefined : ((await accounts.holderOf(token)) ?? login?.holderOf(token));
}

/**
 * The same for no key, a wrong one and one that was revoked. Where people can log in, clients find in it where: with that their address
 * is all that a client has to be given.
 */
export function unauthorized(request: Request, login: Pick<Login, "resourceMetadata" | "scope"> | undefined): Response {
  const withKey =
    'A valid API key is needed: send it as "Authorization: Bearer swk_...". Whoever runs this server makes one with `scenewright keys create --user NAME`.';
  const message = login
    ? 'Log in through your client, or send an API key as "Authorization: Bearer swk_...".'
    : withKey;
  const challenge = [
    'realm="scenewright"',
    ...(login && tokenIn(request) !== undefined ? ['error="invalid_token"'] : []),
    ...(login ? [`resource_metadata="${login.resourceMetadata}"`] : []),
    ...(login?.scope ? [`scope="${login.scope}"`] : []),
  ];
  return Response.json(
    { jsonrpc: "2.0", id: null, error: { code: -32_001, message } },
    { status: 401, headers: { "www-authenticate": `Bearer ${challenge.join(", ")}` } },
  );
}

/** Whether a request came with something that might be a guess at a key; nobody guesses a signature. */
export function mayBeGuessed(request: Request): boolean {
  return tokenIn(request)?.split(".").length === 1;
}

function tokenIn(request: Request): string | undefined {
  return /^bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
}
