import { once } from "node:events";
import { PassThrough } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { serveStdio as connect, StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import type { Config } from "../config.ts";
import { makeServer, type Offer, withPlainErrors } from "../mcp/server.ts";
import type { Logger } from "../platform/logger.ts";
import { describeSetup, makeRenderer } from "../render/make-renderer.ts";
import { LOCAL_OWNER } from "../store/documents/owner-folder.ts";
import { openProduct } from "./open-product.ts";
import { openStore } from "./open-store.ts";
import { secretsOf } from "./secrets-of.ts";

/** Heavy parts wait until the handshake has been answered. */
const WARM_UP_AFTER_MILLISECONDS = 300;
const TAKE_UP_EVERY_MILLISECONDS = 2_000;
/** What was sent before the end of the input is on its way to the tools so long. */
const LAST_CALLS_MILLISECONDS = 100;
const SHUTDOWN_MILLISECONDS = 5_000;

/** Serves one person on their own machine, until their client closes its end. */
export async function serveStdio(config: Config, offer: Offer, logger: Logger): Promise<void> {
  const log = (line: string) => logger.info({}, line);
  const renderer = makeRenderer({ ...config, log, onSetup: (setup) => log(describeSetup(setup)) });
  const store = await openStore(config, () => new Date(), log);
  const product = await openProduct(config, store, renderer, logger);
  const caller = { owner: LOCAL_OWNER, logger, sharesDisk: true, secrets: secretsOf(config) };
  // Not standard input itself: the SDK would drop the calls under way when a script closes its end.
  const input = new PassThrough();
  process.stdin.pipe(input, { end: false });
  const connection = connect(() => makeServer(offer, product.ports, caller), {
    transport: withPlainErrors(new StdioServerTransport(input)),
    onerror: (error) => logger.error({}, `protocol: ${error.message}`),
  });
  const warmUp = setTimeout(() => product.warmUp(), WARM_UP_AFTER_MILLISECONDS);

  // The next server on a workspace takes up what the one before it left.
  const takeUp = setInterval(() => void product.takeUpJobs(LOCAL_OWNER), TAKE_UP_EVERY_MILLISECONDS);
  takeUp.unref();

  let closing = false;
  const shutdown = async () => {
    if (closing) return;
    closing = true;
    clearTimeout(warmUp);
    clearInterval(takeUp);
    // Whatever hangs, the process ends; its children are in trees that end with their pipes.
    setTimeout(() => process.exit(0), SHUTDOWN_MILLISECONDS).unref();
    await Promise.all([connection.close(), product.close()]);
    process.exit(0);
  };
  // A script may close its end once it has asked; a call that it waits for is still answered.
  const whenAsked = async () => {
    await delay(LAST_CALLS_MILLISECONDS);
    await Promise.race([product.ports.exports.whenNobodyWaits(), once(process.stdout, "error")]).catch(() => {});
    await shutdown();
  };
  process.stdin.once("end", whenAsked);
  process.stdin.once("close", whenAsked);
  // Not `once`: a library that locks files ends the process at a signal that nobody else listens to any more.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, shutdown);
}
