import { AUTH, type Identity } from "./identity.ts";

export interface Reply {
  readonly isOk: boolean;
  readonly status: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
}

/** Asks the accounts for something in the name of whoever sent a request. */
export async function ask(
  identity: Identity,
  request: Pick<Request, "headers">,
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const cookie = request.headers.get("cookie");
  const response = await identity.handle(
    new Request(`${identity.origin}${AUTH}${path}`, {
      method: body ? "POST" : "GET",
      headers: {
        accept: "application/json",
        origin: identity.origin,
        ...(body ? { "content-type": "application/json" } : {}),
        ...(cookie ? { cookie } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  );
  const facts = ((await response.json().catch(() => undefined)) ?? {}) as Record<string, unknown>;
  return { isOk: response.ok, status: response.status, facts, cookies: response.headers.getSetCookie() };
}

/** Who is logged in. */
export async function personOf(
  identity: Identity,
  request: Pick<Request, "headers">,
): Promise<{ readonly id: string; readonly email: string } | undefined> {
  const { facts } = await ask(identity, request, "/get-session");
  return facts.user as { id: string; email: string } | undefined;
}
