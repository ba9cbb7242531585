import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { Account } from "../../src/accounts/account.ts";
import { Accounts } from "../../src/accounts/accounts.ts";
import { Organisations } from "../../src/accounts/organisations.ts";
import type { DatabaseSettings } from "../../src/database/database-settings.ts";
import { keptSecret } from "../../src/http/kept-secret.ts";
import { listen } from "../../src/http/listen.ts";
import type { WebHandler } from "../../src/http/node-adapter.ts";
import { routes } from "../../src/http/routes.ts";
import { httpSettings } from "../../src/http/settings.ts";
import { SignedLinks } from "../../src/http/signed-links.ts";
import { openLogin } from "../../src/login/open-login.ts";
import { type LoginSettings, loginSettings } from "../../src/login/settings.ts";
import type { AuditEvent } from "../../src/operations/audit-log.ts";
import { createLogger } from "../../src/platform/logger.ts";
import { openWorkspace } from "../../src/store/open-workspace.ts";
import { removeHome, temporaryHome } from "./server.ts";

export interface LoginServer {
  readonly origin: string;
  readonly accounts: Accounts;
  readonly organisations: Organisations;
  /** Addresses of clients' metadata documents, and what they hold. */
  readonly documents: Map<string, unknown>;
  /** Everything that was logged. */
  log(): string;
  /** What an operator is told. */
  readonly events: readonly AuditEvent[];
  /** Time goes on for whatever is answered from now. */
  later(seconds: number): void;
  stop(): Promise<void>;
}

/** The login over HTTP as `serve` has it, in front of one tool that says who calls. Clients' documents come from a map. */
export async function startLoginServer(
  environment: NodeJS.ProcessEnv = {},
  settings: LoginSettings | undefined = loginSettings(environment.SCENEWRIGHT_TOKEN_ISSUER === undefined, environment),
  database?: DatabaseSettings,
  /** Where a proxy with TLS would have it. */
  publicOrigin?: string,
): Promise<LoginServer> {
  const home = temporaryHome();
  let [lines, offset] = ["", 0];
  const logger = createLogger({ verbose: true, format: "text", write: (line) => (lines += line) });
  const now = () => new Date(Date.now() + offset);
  const workspace = await openWorkspace(home, now);
  const accounts = new Accounts(workspace.documents, now);
  const organisations = new Organisations(workspace.documents, now);
  const documents = new Map<string, unknown>();
  const events: AuditEvent[] = [];
  const audit = { write: async (event: AuditEvent) => void events.push(event) };
  let handle: WebHandler = async () => new Response(null, { status: 503 });
  const http = httpSettings({ port: "0" });
  const listening = await listen(http, (request, address) => handle(request, address), logger);
  const publicUrl = new URL(`http://127.0.0.1:${listening.port}/`);
  const login =
    settings &&
    (await openLogin(settings, {
      publicUrl: new URL(publicOrigin ?? publicUrl),
      home,
      database,
      accounts,
      organisations,
      locks: workspace.locks,
      secret: () => keptSecret(home, "login-secret"),
      now,
      logger,
      audit,
      fetchClientMetadata: async (input) => {
        const document = documents.get(String(input instanceof Request ? input.url : input));
        if (document === undefined) return new Response(null, { status: 404 });
        return Response.json(document, { headers: { "cache-control": "max-age=600" } });
      },
    }));
  const mcp = createMcpHandler(({ authInfo }) => {
    const server = new McpServer({ name: "whoami", version: "1" });
    const account = authInfo?.extra?.account as Account | undefined;
    server.registerTool("whoami", { description: "Who calls.", inputSchema: z.strictObject({}) }, async () => ({
      content: [{ type: "text", text: account?.user ?? "" }],
    }));
    return server;
  });
  handle = routes({
    accounts,
    links: new SignedLinks(Buffer.alloc(32)),
    login,
    exports: { read: () => Promise.reject(new Error("none")), open: async () => undefined },
    now,
    logger,
    version: "0",
    audit,
    operate: async () => undefined,
    ready: async () => {},
    sharedAddresses: [],
    responded: () => {},
    isForeign: () => undefined,
    callMcp: (request, account) =>
      mcp.fetch(request, { authInfo: { token: "", clientId: account.user, scopes: [], extra: { account } } }),
  });
  return {
    origin: publicUrl.origin,
    accounts,
    organisations,
    documents,
    log: () => lines,
    events,
    later(seconds) {
      offset += seconds * 1000;
    },
    async stop() {
      await mcp.close();
      await Promise.all([listening.close(), login?.close()]);
      removeHome(home);
    },
  };
}
