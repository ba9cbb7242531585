import type { JWTPayload } from "../better-auth.ts";
import type { Claims } from "./bearer-tokens.ts";

/** Of a token that was verified. Providers disagree on how scopes and clients are written. */
export function claimsIn(payload: JWTPayload): Claims | undefined {
  const { sub: subject, exp: expiresAt } = payload;
  if (!subject || expiresAt === undefined) return undefined;
  const scopes = payload.scope ?? payload.scp;
  return {
    subject,
    // An address that nobody has checked finds no account.
    email: payload.email_verified === true ? text(payload.email) : undefined,
    clientId: text(payload.client_id) ?? text(payload.azp),
    sessionId: text(payload.sid),
    scopes: Array.isArray(scopes) ? scopes.map(String) : (text(scopes)?.split(" ") ?? []),
    expiresAt,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
