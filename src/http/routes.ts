import type { Account, Accounts } from "../accounts/accounts.ts";
import type { Exports } from "../exports/exports.ts";
import type { Login } from "../login/login.ts";
import type { Logger } from "../platform/logger.ts";
import { bearerOf, mayBeGuessed, unauthorized } from "./bearer.ts";
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
}

/** All that the endpoint answers to. */
export function routes(ports: Ports): WebHandler {
  const flood = new FloodGuard();
  return async (request, address) => {
    const { pathname } = new URL(request.url);
    // Asked by whatever watches over the server, often, and worth nothing to anyone else.
    if (pathname === "/healthz" || pathname === "/readyz")
      return Response.json({ status: "ok", version: ports.version });
    const refusal = ports.isForeign(request) ?? (await flood.refusal(address));
    if (refusal) return refusal;
    if (pathname.startsWith(FILES)) return onlyFor(["GET", "HEAD"], request) ?? file(pathname, ports);
    if (pathname !== "/mcp")
      return (
        (await ports.login?.answer(request, address)) ??
        plain(404, "There is nothing here. MCP clients connect to /mcp.")
      );
    const account = await bearerOf(request, ports.accounts, ports.login);
    if (!account) {
      // Who comes without a key, or with a token whose hour is over, only asks how to log in: of some clients all users come from
      // the same few addresses.
      if (!ports.login || mayBeGuessed(request)) await flood.countRefused(address);
      return unauthorized(request, ports.login);
    }
    return ports.callMcp(request, account);
  };
}

function file(pathname: string, { links, exports, now }: Ports): Promise<Response> {
  return fileResponse(pathname, links, exports, now());
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
