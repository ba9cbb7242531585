import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Client as OldClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as OldTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { readConfig } from "../../src/config.ts";
import { createLogger } from "../../src/platform/logger.ts";
import { manageKeys } from "../../src/serve/manage-keys.ts";
import { type Answer, MAIN, serverEnvironment, waitFor } from "./server.ts";

export interface HttpServer {
  readonly home: string;
  readonly origin: string;
  readonly process: ChildProcess;
  stderr(): string;
  /** What it was started with beside its home. */
  readonly environment: Readonly<Record<string, string>>;
  /** A new key, as the command makes it, without the second that a process takes to start. */
  key(user: string, plan: string): Promise<string>;
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** Starts the built server as an operator would, on a port that is free. */
export async function startHttpServer(
  home: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<HttpServer> {
  const env = { ...serverEnvironment(home), ...environment };
  const child = spawn(process.execPath, [MAIN, "serve", "--port", "0", ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stderr, stdout] = ["", ""];
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  const address = () => /serving on (\S+)\/mcp/.exec(stderr)?.[1];
  await waitFor(() => address() !== undefined || child.exitCode !== null, 60_000);
  const origin = address();
  if (!origin) throw new Error(`The server did not start: ${stderr}`);
  return {
    home,
    origin,
    environment,
    process: child,
    stderr: () => stderr,
    async key(user, plan) {
      const config = readConfig(["keys", "create", "--user", user, "--plan", plan], {
        SCENEWRIGHT_HOME: home,
        ...environment,
      });
      const said = await manageKeys(config, createLogger({ verbose: false, format: "text" }));
      return said.split("\n")[0] ?? "";
    },
    async stop(signal = "SIGTERM") {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, "exit");
      }
      if (stdout !== "") throw new Error(`Something was written to stdout: ${stdout}`);
    },
  };
}

export function runKeys(home: string, args: readonly string[], environment?: Readonly<Record<string, string>>): string {
  return runCommand(home, ["keys", ...args], environment);
}

export function runCommand(
  home: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): string {
  return execFileSync(process.execPath, [MAIN, ...args], {
    env: { ...serverEnvironment(home), ...environment },
    encoding: "utf8",
  });
}

export interface Caller {
  call(name: string, args?: Record<string, unknown>): Promise<Answer>;
  read(uri: string): Promise<unknown>;
  close(): Promise<void>;
}

export type Era = "2025" | "2026";

/** A real client of either protocol. */
export async function connectHttp(
  { origin }: Pick<HttpServer, "origin">,
  key: string,
  era: Era = "2025",
): Promise<Caller> {
  const url = new URL("/mcp", origin);
  const requestInit = { headers: { authorization: `Bearer ${key}` } };
  if (era === "2025") {
    const client = new OldClient({ name: "scenewright-tests", version: "1.0.0" });
    await client.connect(new OldTransport(url, { requestInit }) as never);
    return {
      call: async (name, args = {}) =>
        (await client.callTool({ name, arguments: args }, undefined, { timeout: 120_000 })) as Answer,
      read: (uri) => client.readResource({ uri }),
      close: () => client.close(),
    };
  }
  const client = new Client(
    { name: "scenewright-tests", version: "1.0.0" },
    { versionNegotiation: { mode: { pin: "2026-07-28" } } },
  );
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit }));
  return {
    call: async (name, args = {}) =>
      (await client.callTool({ name, arguments: args }, { timeout: 120_000 })) as unknown as Answer,
    read: (uri) => client.readResource({ uri }),
    close: () => client.close(),
  };
}
