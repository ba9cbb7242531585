import type { Accounts } from "../../accounts/accounts.ts";
import type { OtherLogin } from "../settings.ts";
import { BearerTokens, type Claims } from "./bearer-tokens.ts";
import { claimsIn } from "./claims.ts";

type Packages = typeof import("../better-auth.ts");
type KeySet = ReturnType<Packages["createRemoteJWKSet"]>;

const ALGORITHMS = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
];
const DISCOVERY_MILLISECONDS = 5_000;
const CLOCK_SECONDS = 30;

/** Access tokens of the operator's own identity provider, by its issuer and the audience that it has for Scenewright. */
export function otherTokens(
  { createRemoteJWKSet, jwtVerify, joseErrors }: Packages,
  { issuer, audience }: OtherLogin,
  accounts: Pick<Accounts, "ofPerson">,
  now: () => Date,
): BearerTokens {
  let keys: KeySet | undefined;
  const claimsOf = async (token: string): Promise<Claims | undefined> => {
    keys ??= createRemoteJWKSet(await keysOf(issuer));
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_SECONDS,
        requiredClaims: ["sub", "exp"],
        currentDate: now(),
      });
      // Tokens that tell a program who has logged in to it are for that program.
      return payload.nonce === undefined && payload.at_hash === undefined ? claimsIn(payload) : undefined;
    } catch (error) {
      if (error instanceof joseErrors.JWKSTimeout) throw error;
      if (error instanceof joseErrors.JOSEError) return undefined;
      throw error;
    }
  };
  return new BearerTokens(claimsOf, ({ subject, email }) => accounts.ofPerson({ issuer, subject, email }), now);
}

/** Where the provider says that its keys are. */
async function keysOf(issuer: string): Promise<URL> {
  const base = issuer.replace(/\/$/, "");
  const { origin, pathname } = new URL(issuer);
  const places = [
    `${base}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${pathname.replace(/\/$/, "")}`,
  ];
  for (const place of places) {
    const response = await fetch(place, { redirect: "error", signal: AbortSignal.timeout(DISCOVERY_MILLISECONDS) });
    const document = response.ok ? ((await response.json()) as { issuer?: unknown; jwks_uri?: unknown }) : undefined;
    if (document?.issuer !== issuer || typeof document.jwks_uri !== "string") continue;
    const keys = new URL(document.jwks_uri);
    // Whoever could change the keys on their way could sign anything.
    if (keys.protocol === "https:" || keys.origin === origin) return keys;
  }
  throw new Error(`The identity provider ${issuer} does not tell where its keys are.`);
}
