import { join } from "node:path";
import type { Accounts } from "../accounts/accounts.ts";
import type { Organisations } from "../accounts/organisations.ts";
import type { DatabaseSettings } from "../database/database-settings.ts";
import type { AuditLog } from "../operations/audit-log.ts";
import type { Logger } from "../platform/logger.ts";
import { LOCAL_OWNER } from "../store/documents/owner-folder.ts";
import type { Locks } from "../store/locks/locks.ts";
import { isKnownClient } from "./clients/known-client.ts";
import { UnusedClients } from "./clients/unused-clients.ts";
import type { LoginDatabase } from "./database/database.ts";
import { openPostgres } from "./database/postgres-database.ts";
import { openSqlite } from "./database/sqlite-database.ts";
import { openIdentity } from "./identity.ts";
import { type Login, RESOURCE_METADATA, resourceMetadata } from "./login.ts";
import { LoginAudit } from "./login-audit.ts";
import { oauthRoutes } from "./oauth-routes.ts";
import { organisationRoutes } from "./organisations/organisation-routes.ts";
import { pageRoutes } from "./page-routes.ts";
import { SCOPE } from "./scopes.ts";
import type { LoginSettings, OtherLogin, OwnLogin } from "./settings.ts";
import { SignInGuard } from "./sign-in-guard.ts";
import { otherTokens } from "./tokens/other-tokens.ts";
import { ownTokens } from "./tokens/own-tokens.ts";

type Packages = typeof import("./better-auth.ts");

export interface LoginPorts {
  /** Where clients reach the endpoint. */
  readonly publicUrl: URL;
  /** Folder of the workspace. */
  readonly home: string;
  /** A file in the workspace where there is none. */
  readonly database: DatabaseSettings | undefined;
  readonly accounts: Accounts;
  readonly organisations: Organisations;
  readonly locks: Locks;
  /** What sessions and keys are sealed with, where settings have none. */
  readonly secret: () => Promise<Buffer>;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly audit: Pick<AuditLog, "write">;
  /** A parameter for tests alone. */
  readonly fetchClientMetadata?: Packages["fetchClientMetadataResource"];
}

/** Opens what lets people in besides API keys. Its packages are loaded here, and by nobody who does without. */
export async function openLogin(settings: LoginSettings, ports: LoginPorts): Promise<Login> {
  const packages = await import("./better-auth.ts");
  return settings.kind === "own" ? openOwn(packages, settings, ports) : openOther(packages, settings, ports);
}

async function openOwn(packages: Packages, settings: OwnLogin, ports: LoginPorts): Promise<Login> {
  const { accounts, organisations, now, logger, publicUrl } = ports;
  const database = await openDatabase(packages, ports);
  let unused: UnusedClients | undefined;
  try {
    const identity = await openIdentity({
      packages,
      database,
      origin: publicUrl.origin,
      resource: new URL("/mcp", publicUrl).href,
      secret: settings.secret ?? (await ports.secret()).toString("hex"),
      settings,
      logger,
      onSignUp: (person) => accounts.ofPerson(person),
      async belongsToAny(person) {
        return (await organisations.ofUser((await accounts.ofPerson(person)).user)).length > 0;
      },
      // Asked by requests, which come once all is open.
      admitsClient: async (address) => (await isKnownClient(identity, address)) || (await unused?.hasRoom()) === true,
      fetchClientMetadata: ports.fetchClientMetadata,
    });
    const clients = new UnusedClients(identity.rows, now, logger);
    unused = clients;
    void clients.sweep();
    const tokens = ownTokens(packages, identity, accounts, now);
    const shared = { identity, accounts, organisations, guard: new SignInGuard(), tokens, unused: clients, logger };
    const routes = {
      ...oauthRoutes(shared),
      ...organisationRoutes({ ...shared, audit: ports.audit }),
      ...pageRoutes({ ...shared, settings, audit: new LoginAudit(identity, accounts, ports.audit) }),
    };
    return {
      resourceMetadata: new URL(`${RESOURCE_METADATA}/mcp`, publicUrl).href,
      scope: SCOPE,
      answer: async (request, address) => routes[routeOf(request)]?.(request, address),
      holderOf: (token) => tokens.holderOf(token),
      async close() {
        clients.close();
        await identity.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openDatabase(packages: Packages, { database, home, locks, logger }: LoginPorts): Promise<LoginDatabase> {
  if (database) return openPostgres(database, packages.PostgresDialect, (line) => logger.warn({}, line));
  // The file has one server at a time.
  const release = await held(locks);
  try {
    const opened = await openSqlite(join(home, "accounts", "login.sqlite"), packages.SqliteDialect);
    return { ...opened, close: () => opened.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** A HEAD is a GET whose body nobody sends. */
function routeOf({ method, url }: Request): string {
  return `${method === "HEAD" ? "GET" : method} ${new URL(url).pathname}`;
}

async function openOther(packages: Packages, settings: OtherLogin, ports: LoginPorts): Promise<Login> {
  const { accounts, now, publicUrl } = ports;
  const tokens = otherTokens(packages, settings, accounts, now);
  const metadata = resourceMetadata(new URL("/mcp", publicUrl).href, settings.issuer, []);
  const places = [RESOURCE_METADATA, `${RESOURCE_METADATA}/mcp`].map((path) => `GET ${path}`);
  return {
    resourceMetadata: new URL(`${RESOURCE_METADATA}/mcp`, publicUrl).href,
    scope: undefined,
    answer: async (request) => (places.includes(routeOf(request)) ? metadata.clone() : undefined),
    holderOf: (token) => tokens.holderOf(token),
    close: async () => {},
  };
}

/** A lock until it is given up, by the function that this answers with. */
function held(locks: Locks): Promise<() => void> {
  return new Promise((resolve, reject) => {
    locks.withLock(LOCAL_OWNER, "login", () => new Promise<void>(resolve)).catch(reject);
  });
}
