import type { Person } from "../accounts/account.ts";
import type { Logger } from "../platform/logger.ts";
import type { BetterAuthOptions, Dialect } from "./better-auth.ts";
import { documentsOfClients } from "./clients/client-documents.ts";
import { type LoginDatabase, POSTGRES_SCHEMA } from "./database/database.ts";
import { claimsFor, consentReference } from "./organisations/acting-as.ts";
import { SCOPES } from "./scopes.ts";
import type { OwnLogin } from "./settings.ts";

type Packages = typeof import("./better-auth.ts");

interface Setup {
  readonly packages: Packages;
  readonly database: LoginDatabase;
  /** Of the public URL, without a slash at its end. */
  readonly origin: string;
  readonly resource: string;
  readonly secret: string;
  readonly settings: OwnLogin;
  readonly logger: Logger;
  readonly onSignUp: (person: Person) => Promise<unknown>;
  /** Whether the document of a client may be fetched. */
  readonly admitsClient?: ((address: string) => Promise<boolean>) | undefined;
  /** Whether somebody may choose as whom an app acts. */
  readonly belongsToAny: (person: Person) => Promise<boolean>;
  /** A parameter for tests alone: how the documents of clients are fetched. */
  readonly fetchClientMetadata?: Packages["fetchClientMetadataResource"] | undefined;
}

/** Where its requests go. Only a few of its paths are let through. */
export const AUTH = "/auth";
/** Of accounts made here, whatever the endpoint is called: their projects stay when its address changes. */
export const OWN_ISSUER = "scenewright";
export const MIN_PASSWORD_CHARS = 10;
export const MAX_PASSWORD_CHARS = 128;
/** Of the one provider that is named by settings. */
export const OIDC_ID = "oidc";

const REFRESH_DAYS = 30;
const DAY_SECONDS = 24 * 60 * 60;

export type Identity = Awaited<ReturnType<typeof openIdentity>>;

/** Accounts, sessions, clients and tokens: what better-auth does for us, over one database. */
export async function openIdentity(setup: Setup) {
  const { packages, database, logger } = setup;
  await database.migrate(async (dialect) => {
    const { runMigrations } = await packages.getMigrations(optionsOf(setup, dialect));
    await runMigrations();
  });
  const auth = packages.betterAuth(optionsOf(setup, database.dialect));
  const { adapter } = await auth.$context;
  return {
    origin: setup.origin,
    resource: setup.resource,
    /** All of its HTTP. */
    handle: (request: Request): Promise<Response> => auth.handler(request),
    rows: adapter,
    close: () => database.close().catch((error) => logger.error({ err: error }, "login")),
  };
}

function optionsOf(setup: Setup, dialect: Dialect) {
  const { packages, database, origin, resource, secret, settings, logger } = setup;
  const { oidc } = settings;
  const generic = oidc && {
    providerId: OIDC_ID,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    discoveryUrl: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    issuer: oidc.issuer,
    scopes: ["openid", "email", "profile"],
    pkce: true,
    disableImplicitSignUp: false,
    disableSignUp: !settings.allowsSignUp,
  };
  return {
    appName: "Scenewright",
    baseURL: origin,
    basePath: AUTH,
    secret,
    database: {
      dialect,
      type: database.type,
      transaction: true,
      ...(database.type === "postgres" ? { schemaName: POSTGRES_SCHEMA } : {}),
    },
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: MIN_PASSWORD_CHARS,
      maxPasswordLength: MAX_PASSWORD_CHARS,
      disableSignUp: !settings.allowsSignUp,
    },
    // An address that was typed proves nothing, so whoever brings it from a provider is not let into the account of it.
    account: { accountLinking: { enabled: false }, encryptOAuthTokens: true },
    socialProviders: Object.fromEntries(
      Object.entries(settings.providers).map(([name, each]) => [
        name,
        { ...each, disableSignUp: !settings.allowsSignUp },
      ]),
    ),
    // Counted by us, before anything comes here: the way of one client's cloud is shared by all of its users.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "scenewright",
      useSecureCookies: origin.startsWith("https:"),
      ipAddress: { disableIpTracking: true },
    },
    // What it was given with a message may be a secret.
    logger: { log: (level, message) => logger[level === "error" ? "error" : "debug"]({}, `login: ${message}`) },
    onAPIError: { errorURL: `${origin}/login/error` },
    databaseHooks: {
      user: {
        create: {
          after: async ({ id, email }) => {
            await setup.onSignUp({ issuer: OWN_ISSUER, subject: id, email });
          },
        },
      },
    },
    plugins: [
      packages.jwt({ disableSettingJwtHeader: true, jwt: { issuer: origin } }),
      packages.mcp({
        loginPage: "/login",
        consentPage: "/consent",
        resource,
        // There is one: a client that registered before the address of the endpoint changed may ask for it as well.
        enforcePerClientResources: false,
        scopes: [...SCOPES],
        grantTypes: ["authorization_code", "refresh_token"],
        refreshTokenExpiresIn: REFRESH_DAYS * DAY_SECONDS,
        allowDynamicClientRegistration: true,
        allowUnauthenticatedClientRegistration: true,
        allowPublicClientPrelogin: true,
        // No page of its own: the one that asks for consent asks as whom, too.
        postLogin: {
          page: "/consent",
          shouldRedirect: () => false,
          consentReferenceId: ({ user: { id, email } }) =>
            consentReference(() => setup.belongsToAny({ issuer: OWN_ISSUER, subject: id, email })),
        },
        customAccessTokenClaims: ({ referenceId }) => claimsFor(referenceId),
        // Which clients there are is nobody's business; people's own consents are shown to them by us.
        clientPrivileges: () => false,
        resourcePrivileges: () => false,
        advertisedMetadata: { scopes_supported: [...SCOPES] },
      }),
      packages.cimd({
        metadataProfile: "mcp-2026-07-28",
        fetchClientMetadataResource: documentsOfClients(
          setup.fetchClientMetadata ?? packages.fetchClientMetadataResource,
          setup.admitsClient,
        ),
      }),
      ...(generic ? [packages.genericOAuth({ config: [generic] })] : []),
    ],
  } satisfies BetterAuthOptions;
}
