import { spawn } from "node:child_process";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { startHttpServer } from "../support/http-server.ts";
import { removeHome, temporaryHome } from "../support/server.ts";

// `npm run conformance`: the referee of the protocol's own project against a server as an operator starts it. It is fetched by npx.
// Its other scenarios need tools that only a server made for it has.
const REFEREE = "@modelcontextprotocol/conformance";
const RUNS = [
  {
    revision: "2025-11-25",
    command: ["-y", `${REFEREE}@0.1.13`, "server"],
    scenarios: [
      ...["server-initialize", "ping", "tools-list", "resources-list", "prompts-list", "dns-rebinding-protection"],
      "server-sse-multiple-streams",
    ],
  },
  {
    revision: "2026-07-28",
    // This one needs a newer Node than ours.
    command: ["-y", "-p", "node@22", "-p", `${REFEREE}@0.2.0-alpha.12`, "conformance", "server"],
    scenarios: [
      ...["tools-list", "resources-list", "prompts-list", "caching", "sep-2164-resource-not-found"],
      ...["http-header-validation", "dns-rebinding-protection"],
    ],
  },
] as const;

const home = temporaryHome();
const server = await startHttpServer(home);
const proxy = await proxyWithKey(new URL(server.origin), await server.key("referee", "unlimited"));
let failed = 0;
for (const { revision, command, scenarios } of RUNS) {
  for (const scenario of scenarios) {
    const { code, output } = await referee([...command, "--url", `${proxy.origin}/mcp`, "--scenario", scenario]);
    if (code !== 0) failed += 1;
    process.stdout.write(`${code === 0 ? "ok    " : "FAILED"}  ${revision}  ${scenario}\n${code === 0 ? "" : output}`);
  }
}
proxy.close();
await server.stop();
removeHome(home);
process.exitCode = failed === 0 ? 0 : 1;

function referee(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn("npx", args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        output += chunk;
      });
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** The referee sends no key, so it is put in on the way; everything else goes through as it is. */
async function proxyWithKey(target: URL, key: string): Promise<{ origin: string; close: () => void }> {
  const http = createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, authorization: `Bearer ${key}` };
    const onward = request(
      { host: target.hostname, port: target.port, path: incoming.url, method: incoming.method, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.once("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => http.close() };
}
