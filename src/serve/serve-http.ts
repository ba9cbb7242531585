import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createMcpHandler, hostHeaderValidationResponse, originValidationResponse } from "@modelcontextprotocol/server";
import { type Account, ownerOf } from "../accounts/account.ts";
import { Accounts } from "../accounts/accounts.ts";
import { CallLimits } from "../accounts/call-limits.ts";
import { openCounters } from "../accounts/counters/open-counters.ts";
import { limitedExports } from "../accounts/limited-exports.ts";
import { limitedGenerations } from "../accounts/limited-generations.ts";
import { Organisations } from "../accounts/organisations.ts";
import { StoredBytes } from "../accounts/stored-bytes.ts";
import type { Config } from "../config.ts";
import { UserError } from "../errors.ts";
import type { Exports } from "../exports/exports.ts";
import { ArchiveRoute } from "../http/archive-route.ts";
import { keptSecret } from "../http/kept-secret.ts";
import { linkedExports } from "../http/linked-exports.ts";
import { listen } from "../http/listen.ts";
import type { WebHandler } from "../http/node-adapter.ts";
import { operatorResponse } from "../http/operator-routes.ts";
import { remoteLibrary } from "../http/remote-library.ts";
import { routes } from "../http/routes.ts";
import { type HttpSettings, isLoopback } from "../http/settings.ts";
import { sharedSecret } from "../http/shared-secret.ts";
import { SignedLinks } from "../http/signed-links.ts";
import { uploadResponse } from "../http/upload-routes.ts";
import { collectArchive } from "../library/archives/collect-archive.ts";
import { openLogin } from "../login/open-login.ts";
import { makeServer, type ObservedCall, type Offer, withPlainErrors } from "../mcp/server.ts";
import type { Ports } from "../mcp/tool.ts";
import { AuditLog } from "../operations/audit-log.ts";
import { Metrics } from "../operations/metrics.ts";
import { Operator } from "../operations/operator.ts";
import { overviewOf } from "../operations/overview.ts";
import { Usage } from "../operations/usage.ts";
import type { Logger } from "../platform/logger.ts";
import { describeSetup, makeRenderer, type RendererOptions, renderMachine } from "../render/make-renderer.ts";
import { tenantRenderers } from "../render/tenants/tenant-renderers.ts";
import { UploadLinks } from "../uploads/upload-links.ts";
import { openProduct } from "./open-product.ts";
import { openStore } from "./open-store.ts";
import { openUploads } from "./open-uploads.ts";
import { refuseWithoutJail } from "./refuse-without-jail.ts";
import { secretsOf } from "./secrets-of.ts";

const TAKE_UP_EVERY_MILLISECONDS = 30_000;
/** Calls go before: looking through the jobs of a thousand people is work. */
const PAUSE_BETWEEN_USERS_MILLISECONDS = 10;
const FLUSH_USAGE_EVERY_MILLISECONDS = 30_000;
/** Calls under way when the server is told to end may go on so long. */
const DRAIN_MILLISECONDS = 10_000;
const SHUTDOWN_MILLISECONDS = 15_000;
/** A file as base64 in a call, and some. */
const MAX_BODY_BYTES = 24 * 1024 ** 2;
/** Browsers hold a few hundred megabytes each. */
const BROWSERS = { pictures: 2, files: 1 };

/** Serves many people over Streamable HTTP, each for themselves, from one machine and one workspace folder. */
export async function serveHttp(config: Config, settings: HttpSettings, offer: Offer, logger: Logger): Promise<void> {
  // Whoever listens to the world renders behind the strongest wall or not at all; on one's own machine the choice is one's own.
  const requireSandbox = config.requireSandbox || !isLoopback(settings);
  if (requireSandbox)
    await refuseWithoutJail("Install bubblewrap and allow user namespaces, or listen on this machine alone.");
  const log = (line: string) => logger.info({}, line);
  const now = () => new Date();
  const store = await openStore(config, now, log);
  const segments = { ...config.segments, ...store.segments };
  const farm = config.queue && (await (await import("./open-farm.ts")).openFarm(config.queue, log));
  const drawing: RendererOptions = {
    ...config,
    segments,
    requireSandbox,
    log,
    onSetup: (setup) => log(describeSetup(setup)),
  };
  const machine = renderMachine(drawing);
  const drawsHere = () => makeRenderer(drawing, machine);
  const renderer = farm?.renderer ?? tenantRenderers(drawsHere, BROWSERS);
  // Servers with a storage share no folder.
  const secretOf = (name: "link-secret" | "login-secret") =>
    config.storage ? sharedSecret(store.workspace.documents, name) : keptSecret(resolve(config.home), name);
  const linkSecret = await secretOf("link-secret");
  const links = new SignedLinks(linkSecret);
  let { publicUrl } = settings;
  const metrics = new Metrics(() => product.ports.exports.load);
  const linked = (exports: Exports) => linkedExports(exports, links, () => publicUrl, now);
  const product = await openProduct(
    { ...config, requireSandbox, assetRoots: [] },
    store,
    renderer,
    logger,
    linked,
    (before, after) => metrics.exportChanged(before, after),
    farm && (() => farm.lineOf(store, now)),
  );
  const { workspace } = store;
  const accounts = new Accounts(workspace.documents, now);
  const organisations = new Organisations(workspace.documents, now);
  const counters = await openCounters(config.redisUrl, store.database, log);
  const limits = new CallLimits(counters);
  const stored = new StoredBytes(product.ports);
  const uploadLinks = new UploadLinks(linkSecret, () => publicUrl, now);
  const { library } = product.ports;
  const { uploads, receiver, ...sending } = openUploads({
    ...{ workspace, accounts, stored, library, now, logger },
    links: uploadLinks,
  });
  const archives = new ArchiveRoute({
    ...{ secret: linkSecret, publicUrl: () => publicUrl, accounts, now },
    collect: (owner, projectId) => collectArchive(owner, projectId, workspace),
  });
  const usage = new Usage(workspace.documents, now);
  const audit = new AuditLog(resolve(config.home), now, logger);
  const secrets = secretsOf(config);

  const portsOf = (account: Account): Ports => {
    const { exports, projects, generations } = product.ports;
    const limited = limitedExports(account, { exports, projects, locks: workspace.locks, now });
    return {
      ...product.ports,
      exports: linked(limited),
      generations: limitedGenerations(account, generations, now),
      library: remoteLibrary(library, (projectId, file) => sending.invite(account, projectId, file)),
      archiveLink: (projectId) => archives.linkOf(account, projectId),
    };
  };
  const operator = new Operator(config.adminToken);
  let closing = false;
  const mcp = createMcpHandler(
    ({ authInfo }) => {
      const account = authInfo?.extra?.account as Account;
      const caller = {
        owner: ownerOf(account),
        logger,
        sharesDisk: false,
        secrets,
        async admit(tool: string) {
          await limits.count(account, tool);
          await stored.admit(account, tool);
        },
        observe(call: ObservedCall) {
          metrics.called(call);
          usage.count(account.user, call.tool);
        },
      };
      const server = makeServer(offer, portsOf(account), caller);
      const connect = server.connect.bind(server);
      server.connect = (transport) => connect(withPlainErrors(transport));
      return server;
    },
    { maxRequestBodySize: MAX_BODY_BYTES, onerror: (error) => logger.debug({}, `protocol: ${error.message}`) },
  );
  const hostnames = ["localhost", "127.0.0.1", "[::1]", settings.publicUrl.hostname];
  let handle: WebHandler = async () => new Response("Starting.\n", { status: 503, headers: { "retry-after": "1" } });
  const listening = await listen(settings, (request, address) => handle(request, address), logger);
  if (settings.port === 0 && publicUrl.port === "0")
    publicUrl = new URL(publicUrl.href.replace(":0/", `:${listening.port}/`));
  // After the port is known: clients are told where to log in.
  const home = resolve(config.home);
  const secret = () => secretOf("login-secret");
  const login =
    config.login &&
    (await openLogin(config.login, {
      ...{ publicUrl, home, accounts, organisations, secret, audit, now, logger },
      locks: workspace.locks,
      database: config.database,
    }).catch(async (error) => {
      await Promise.all([listening.close(), product.close()]);
      throw error;
    }));
  handle = routes({
    accounts,
    links,
    login,
    exports: product.ports.exports,
    now,
    logger,
    version: offer.version,
    audit,
    sharedAddresses: settings.sharedAddresses,
    archive: (request) => archives.answer(request),
    upload: (request) => uploadResponse(request, { links: uploadLinks, uploads, receiver }),
    responded: (route, status) => metrics.responded(route, status),
    async ready() {
      if (closing) throw new UserError("The server is ending.", "Ask another one.");
      // Written for real: a full disk or one that is read only lets nobody work.
      await workspace.documents.write("accounts/ready.txt", "");
      await store.ready();
      await renderer.ready();
    },
    operate: (request, address) =>
      operatorResponse(request, address, {
        operator,
        metrics,
        audit,
        load: () => product.ports.exports.load,
        overview: () => overviewOf({ accounts, exports: product.ports.exports, usage, now }),
        version: offer.version,
      }),
    isForeign: (request) =>
      hostHeaderValidationResponse(request, hostnames) ?? originValidationResponse(request, hostnames),
    callMcp: (request, account) =>
      mcp.fetch(request, { authInfo: { token: "", clientId: account.user, scopes: [], extra: { account } } }),
  });
  log(`serving on ${publicUrl.href}mcp${login ? "; people can log in" : ""}`);
  product.warmUp();

  // What servers before this one left, for each user.
  let isLooking = false;
  const takeUpAll = async () => {
    if (isLooking) return;
    isLooking = true;
    for (const user of await accounts.users().catch(() => [])) {
      await product.takeUpJobs(ownerOf({ user }));
      await delay(PAUSE_BETWEEN_USERS_MILLISECONDS);
    }
    isLooking = false;
  };
  const takeUp = setInterval(() => void takeUpAll(), TAKE_UP_EVERY_MILLISECONDS);
  void takeUpAll();

  const flushing = setInterval(() => void usage.flush(), FLUSH_USAGE_EVERY_MILLISECONDS);
  const shutdown = async () => {
    if (closing) return;
    closing = true;
    clearInterval(takeUp);
    clearInterval(flushing);
    sending.close();
    setTimeout(() => process.exit(0), SHUTDOWN_MILLISECONDS).unref();
    const drained = new Promise((resolve) => setTimeout(resolve, DRAIN_MILLISECONDS).unref());
    await Promise.race([listening.close(), drained]);
    await mcp.close();
    await login?.close();
    await usage.flush();
    await counters.close();
    await product.close();
    await farm?.close();
    process.exit(0);
  };
  // Not `once`: a library that locks files ends the process at a signal that nobody else listens to any more.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, shutdown);
}
