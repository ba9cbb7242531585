import type { Accounts } from "../../accounts/accounts.ts";
import type { JWTPayload } from "../better-auth.ts";
import { AUTH, type Identity, OWN_ISSUER } from "../identity.ts";
import { ACTS_FOR } from "../organisations/acting-as.ts";
import { SCOPE } from "../scopes.ts";
import { BearerTokens, type Claims } from "./bearer-tokens.ts";
import { claimsIn } from "./claims.ts";

type Packages = typeof import("../better-auth.ts");
type KeySet = ReturnType<Packages["createLocalJWKSet"]>;

/** A token of a key that is not known asks for the keys again, but not each such token. */
const KEYS_EVERY_MILLISECONDS = 10_000;

/** Access tokens that this endpoint gave out. They are good for an hour, and no longer than the connection that they belong to. */
export function ownTokens(
  { createLocalJWKSet, jwtVerify, joseErrors }: Packages,
  identity: Identity,
  accounts: Pick<Accounts, "ofPerson" | "accountOf">,
  now: () => Date,
): BearerTokens {
  let [keys, fetchedAt]: [KeySet | undefined, number] = [undefined, 0];
  const fetchKeys = async () => {
    const response = await identity.handle(new Request(`${identity.origin}${AUTH}/jwks`));
    [keys, fetchedAt] = [createLocalJWKSet((await response.json()) as never), now().getTime()];
    return keys;
  };
  const verify = (token: string, set: KeySet) =>
    jwtVerify(token, set, {
      issuer: identity.origin,
      audience: identity.resource,
      typ: "at+jwt",
      requiredClaims: ["sub", "exp"],
      currentDate: now(),
    });
  const claimsOf = async (token: string): Promise<Claims | undefined> => {
    try {
      try {
        return ownClaims((await verify(token, keys ?? (await fetchKeys()))).payload);
      } catch (error) {
        const isStale = now().getTime() - fetchedAt > KEYS_EVERY_MILLISECONDS;
        if (!(error instanceof joseErrors.JWKSNoMatchingKey) || !isStale) throw error;
        return ownClaims((await verify(token, await fetchKeys())).payload);
      }
    } catch (error) {
      if (error instanceof joseErrors.JOSEError) return undefined;
      throw error;
    }
  };
  return new BearerTokens(
    claimsOf,
    async (claims) => {
      if (!claims.scopes.includes(SCOPE) || !(await isConnected(identity.rows, claims, now()))) return undefined;
      const user = await identity.rows.findOne<{ email: string }>({
        model: "user",
        where: [{ field: "id", value: claims.subject }],
      });
      if (!user) return undefined;
      const own = await accounts.ofPerson({ issuer: OWN_ISSUER, subject: claims.subject, email: user.email });
      // Whoever was taken out of an organisation has no part in it from then on.
      return claims.organisation === undefined ? own : accounts.accountOf(claims.organisation, own.user);
    },
    now,
  );
}

function ownClaims(payload: JWTPayload): Claims | undefined {
  const [claims, organisation] = [claimsIn(payload), payload[ACTS_FOR]];
  return claims && { ...claims, organisation: typeof organisation === "string" ? organisation : undefined };
}

/**
 * Whether the client may still ask for tokens: its refresh tokens are what a person or the client itself takes back. Those of a session
 * stand for it alone; where the session has ended since they say nothing of it any more, and count for all of the client's.
 */
async function isConnected(
  rows: Identity["rows"],
  { clientId, subject, sessionId }: Claims,
  now: Date,
): Promise<boolean> {
  if (clientId === undefined) return false;
  const tokens = await rows.findMany<{ sessionId?: string | null }>({
    model: "oauthRefreshToken",
    where: [
      { field: "clientId", value: clientId },
      { field: "userId", value: subject },
      { field: "revoked", value: null },
      { field: "expiresAt", operator: "gt", value: now },
    ],
  });
  return tokens.some((token) => !token.sessionId || sessionId === undefined || token.sessionId === sessionId);
}
