import { UserError } from "../errors.ts";

/** Where people can come from besides an e-mail address and a password. */
export const PROVIDERS = ["google", "github", "microsoft"] as const;
export type ProviderName = (typeof PROVIDERS)[number];

interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Any other OpenID Connect provider. */
export interface OidcProvider extends Credentials {
  readonly issuer: string;
  /** On the button. */
  readonly name: string;
}

/** Accounts and pages of our own. */
export interface OwnLogin {
  readonly kind: "own";
  readonly allowsSignUp: boolean;
  readonly providers: Readonly<Partial<Record<ProviderName, Credentials>>>;
  readonly oidc: OidcProvider | undefined;
  /** Shared by all servers of one database. In the workspace when absent. */
  readonly secret: string | undefined;
}

/** An identity provider of the operator's: it has the accounts and the pages, and its tokens are checked here. */
export interface OtherLogin {
  readonly kind: "other";
  readonly issuer: string;
  readonly audience: string;
}

export type LoginSettings = OwnLogin | OtherLogin;

const MIN_SECRET_CHARS = 32;

/** undefined where only API keys are taken. */
export function loginSettings(isOn: boolean, environment: NodeJS.ProcessEnv): LoginSettings | undefined {
  const read = (name: string) => environment[`SCENEWRIGHT_${name}`] || undefined;
  const issuer = read("TOKEN_ISSUER");
  const audience = read("TOKEN_AUDIENCE");
  if (issuer !== undefined || audience !== undefined) {
    if (issuer === undefined || audience === undefined)
      throw new UserError(
        "SCENEWRIGHT_TOKEN_ISSUER and SCENEWRIGHT_TOKEN_AUDIENCE are needed together.",
        "Set the issuer of your identity provider and the audience that its tokens for Scenewright have, or neither.",
      );
    if (isOn)
      throw new UserError(
        "--login and SCENEWRIGHT_TOKEN_ISSUER exclude each other: people log in here or at your identity provider.",
        "Leave one of them out.",
      );
    return { kind: "other", issuer: httpsUrl("TOKEN_ISSUER", issuer), audience };
  }
  if (!isOn) return undefined;
  const signUp = read("SIGN_UP") ?? "open";
  if (signUp !== "open" && signUp !== "closed")
    throw new UserError('SCENEWRIGHT_SIGN_UP must be "open" or "closed".', "Unset it to let everyone sign up.");
  const secret = read("LOGIN_SECRET");
  if (secret !== undefined && secret.length < MIN_SECRET_CHARS)
    throw new UserError(
      `SCENEWRIGHT_LOGIN_SECRET must have at least ${MIN_SECRET_CHARS} characters.`,
      "Make one with `openssl rand -hex 32`, or unset it to have one made in the workspace.",
    );
  const credentials = PROVIDERS.map((name) => [name, credentialsOf(name.toUpperCase(), read)] as const);
  const oidc = credentialsOf("OIDC", read);
  const oidcIssuer = read("OIDC_ISSUER");
  if ((oidc === undefined) !== (oidcIssuer === undefined))
    throw new UserError(
      "SCENEWRIGHT_OIDC_ISSUER, SCENEWRIGHT_OIDC_CLIENT_ID and SCENEWRIGHT_OIDC_CLIENT_SECRET are needed together.",
      "Set all three, or none.",
    );
  return {
    kind: "own",
    allowsSignUp: signUp === "open",
    providers: Object.fromEntries(credentials.filter(([, each]) => each !== undefined)),
    oidc:
      oidc && oidcIssuer
        ? { ...oidc, issuer: httpsUrl("OIDC_ISSUER", oidcIssuer), name: read("OIDC_NAME") ?? "your organisation" }
        : undefined,
    secret,
  };
}

function credentialsOf(prefix: string, read: (name: string) => string | undefined): Credentials | undefined {
  const [clientId, clientSecret] = [read(`${prefix}_CLIENT_ID`), read(`${prefix}_CLIENT_SECRET`)];
  if ((clientId === undefined) !== (clientSecret === undefined))
    throw new UserError(
      `SCENEWRIGHT_${prefix}_CLIENT_ID and SCENEWRIGHT_${prefix}_CLIENT_SECRET are needed together.`,
      "Set both, or neither.",
    );
  return clientId !== undefined && clientSecret !== undefined ? { clientId, clientSecret } : undefined;
}

/** As it was written: an issuer is compared letter by letter. */
function httpsUrl(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url?.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url && (url.protocol === "https:" || isLocal) && url.search === "" && url.hash === "") return text;
  throw new UserError(`SCENEWRIGHT_${name} is no https address.`, "Give it as the provider's metadata has it.");
}
