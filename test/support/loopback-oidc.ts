import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

export interface OidcPerson {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
}

/** An OpenID Connect provider on this machine, where whoever comes is logged in as `person` at once. */
export async function startOidcProvider(person: OidcPerson) {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: "one", alg: "RS256", use: "sig" }] };
  const codes = new Map<string, URLSearchParams>();
  let issuer = "";
  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  });
  const tokens = async (fields: URLSearchParams) => {
    const asked = codes.get(fields.get("code") ?? "");
    if (!asked || !fields.get("code_verifier")) return { error: "invalid_grant" };
    const nonce = asked.get("nonce");
    const idToken = await new SignJWT({ ...person, name: "Ann", ...(nonce ? { nonce } : {}) })
      .setProtectedHeader({ alg: "RS256", kid: "one" })
      .setIssuer(issuer)
      .setAudience(asked.get("client_id") ?? "")
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(privateKey);
    return { access_token: "provider-access", token_type: "Bearer", expires_in: 300, id_token: idToken };
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", issuer);
    if (url.pathname === "/authorize") {
      const code = `code-${codes.size}`;
      codes.set(code, url.searchParams);
      const back = new URL(url.searchParams.get("redirect_uri") ?? "");
      back.searchParams.set("code", code);
      back.searchParams.set("state", url.searchParams.get("state") ?? "");
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    let body = "";
    for await (const chunk of request) body += chunk;
    const answers: Record<string, () => unknown> = {
      "/.well-known/openid-configuration": metadata,
      "/keys": () => keys,
      "/token": () => tokens(new URLSearchParams(body)),
      "/userinfo": () => ({ ...person, name: "Ann" }),
    };
    const answer = await answers[url.pathname]?.();
    response.writeHead(answer ? 200 : 404, { "content-type": "application/json" }).end(JSON.stringify(answer ?? {}));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { issuer, stop: () => server.close() };
}
