import type { Account, Accounts } from "../accounts/accounts.ts";

/** Who a request is from, by the API key in its `Authorization` header. */
export async function bearerOf(request: Request, accounts: Pick<Accounts, "holderOf">): Promise<Account | undefined> {
  const [, key] = /^bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  return key ? accounts.holderOf(key) : undefined;
}

/** The same for no key, a wrong one and one that was revoked. */
export function unauthorized(): Response {
  const message =
    'A valid API key is needed: send it as "Authorization: Bearer swk_...". Whoever runs this server makes one with `scenewright keys create --user NAME`.';
  return Response.json(
    { jsonrpc: "2.0", id: null, error: { code: -32_001, message } },
    { status: 401, headers: { "www-authenticate": 'Bearer realm="scenewright"' } },
  );
}
