import type { Account } from "../accounts/account.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { UserError } from "../errors.ts";
import type { Exports } from "../exports/exports.ts";
import type { Login } from "../login/login.ts";
import type { AuditLog } from "../operations/audit-log.ts";
import type { Logger } from "../platform/logger.ts";
import { STYLE, styleSheet } from "../platform/pages/page.ts";
import { UPLOAD_SCRIPT, uploadScript } from "../uploads/pages/upload-script.ts";
import { UPLOADS } from "../uploads/upload-links.ts";
import { ARCHIVES } from "./archive-route.ts";
import { bearerOf, keyIdOf, mayBeGuessed, unauthorized } from "./bearer.ts";
import { FILES, fileResponse } from "./file-route.ts";
import { FloodGuard } from "./flood-guard.ts";
import type { WebHandler } from "./node-adapter.ts";
import type { SignedLinks } from "./signed-links.ts";

interface Ports {
  readonly accounts: Pick<Accounts, "holderOf">;
  readonly login?: Login | undefined;
  readonly links: SignedLinks;
  readonly exports: Pick<Exports, "read" | "open">;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly version: string;
  /** An answer where a page that is not ours sent the request, or to another name. */
  readonly isForeign: (request: Request) => Response | undefined;
  readonly callMcp: (request: Request, account: Account) => Promise<Response>;
  readonly audit: Pick<AuditLog, "write">;
  /** Gives projects as files. */
  readonly archive?: ((request: Request) => Promise<Response>) | undefined;
  /** Takes files that people send, where that is possible. */
  readonly upload?: ((request: Request) => Promise<Response>) | undefined;
  /** Numbers for whoever runs the endpoint; undefined for what is not theirs. */
  readonly operate: (request: Request, address: string) => Promise<Response | undefined>;
  /** Throws where the server could not do its work now. */
  readonly ready: () => Promise<void>;
  readonly sharedAddresses: readonly string[];
  readonly responded: (route: string, status: number) => void;
}

/** All that the endpoint answers to. */
export function routes(ports: Ports): WebHandler {
  const answer = answering(ports);
  return async (request, address) => {
    const response = await answer(request, address);
    ports.responded(routeOf(new URL(request.url).pathname), response.status);
    return response;
  };
}

/** Of a fixed few, as metrics are kept by it. */
function routeOf(pathname: string): string {
  if (pathname.startsWith(FILES)) return "files";
  if (pathname.startsWith(UPLOADS)) return "uploads";
  if (pathname.startsWith(ARCHIVES)) return "archives";
  return ["/mcp", "/healthz", "/readyz", "/metrics", "/admin"].includes(pathname) ? pathname.slice(1) : "other";
}

function answering(ports: Ports): WebHandler {
  const flood = new FloodGuard(ports.sharedAddresses);
  const ready = onceASecond(ports.ready);
  return async (request, address) => {
    const { pathname } = new URL(request.url);
    // Asked by whatever watches over the server, often, and worth nothing to anyone else.
    if (pathname === "/healthz") return Response.json({ status: "ok", version: ports.version });
    if (pathname === "/readyz") return readiness(ready, ports.version);
    const refusal = ports.isForeign(request) ?? (await flood.refusal(address));
    if (refusal) return refusal;
    const forOperator = await ports.operate(request, address);
    if (forOperator?.status === 401) await flood.countRefused(address);
    if (forOperator) return forOperator;
    if (pathname.startsWith(FILES)) return onlyFor(["GET", "HEAD"], request) ?? file(request, ports);
    if (pathname.startsWith(UPLOADS) && ports.upload) return ports.upload(request);
    if (pathname.startsWith(ARCHIVES) && ports.archive)
      return onlyFor(["GET", "HEAD"], request) ?? ports.archive(request);
    if (pathname === STYLE) return onlyFor(["GET", "HEAD"], request) ?? styleSheet();
    if (pathname === UPLOAD_SCRIPT) return onlyFor(["GET", "HEAD"], request) ?? uploadScript();
    if (pathname !== "/mcp")
      return (
        (await ports.login?.answer(request, address)) ??
        plain(404, "There is nothing here. MCP clients connect to /mcp.")
      );
    const account = await bearerOf(request, ports.accounts, ports.login);
    if (!account) {
      // Who comes without a key, or with a token whose hour is over, only asks how to log in: of some clients all users come from
      // the same few addresses.
      if (!ports.login || mayBeGuessed(request))
        await Promise.all([flood.countRefused(address), ports.audit.write({ event: "key-refused", address })]);
      return unauthorized(request, ports.login);
    }
    const { user, member } = account;
    const who = { keyId: keyIdOf(request) ?? "", user, ...(member === undefined ? {} : { member }) };
    await ports.audit.write({ event: "key-used", ...who, address });
    return ports.callMcp(request, account);
  };
}

function file(request: Request, { links, exports, now }: Ports): Promise<Response> {
  return fileResponse(request, links, exports, now());
}

/** What is asked is work, and whoever asks is neither known nor counted. */
function onceASecond(work: () => Promise<void>): () => Promise<void> {
  let last: { readonly at: number; readonly done: Promise<void> } | undefined;
  return () => {
    if (!last || performance.now() - last.at > 1_000) last = { at: performance.now(), done: work() };
    return last.done;
  };
}

/** Whoever spreads requests over servers sends none where the answer is 503. */
async function readiness(ready: () => Promise<void>, version: string): Promise<Response> {
  try {
    await ready();
    return Response.json({ status: "ok", version });
  } catch (error) {
    const reason = error instanceof UserError ? error.problem : "Something is wrong inside Scenewright.";
    return Response.json({ status: "unavailable", reason, version }, { status: 503, headers: { "retry-after": "5" } });
  }
}

function onlyFor(methods: readonly string[], { method }: Request): Response | undefined {
  if (methods.includes(method)) return undefined;
  const response = plain(405, `Use ${methods.join(" or ")}.`);
  response.headers.set("allow", methods.join(", "));
  return response;
}

function plain(status: number, words: string): Response {
  return new Response(`${words}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}
