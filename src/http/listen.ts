import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { UserError } from "../errors.ts";
import type { Logger } from "../platform/logger.ts";
import { UPLOADS } from "../uploads/upload-links.ts";
import { sendResponse, type WebHandler, webRequest } from "./node-adapter.ts";
import type { HttpSettings } from "./settings.ts";

/** A client that sends its headers drop by drop is cut off, so is one that never ends its body. */
const HEADERS_MILLISECONDS = 10_000;
const REQUEST_MILLISECONDS = 60_000;
/** But for files that people send, which go on where they were cut. */
const UPLOAD_MILLISECONDS = 60 * 60_000;
/** What still comes of a body after its answer has been sent. */
const REST_MILLISECONDS = 10_000;
/** Longer than proxies keep theirs: whoever closes first must be the one that asks. */
const KEEP_ALIVE_MILLISECONDS = 75_000;
const MAX_HEADER_BYTES = 16 * 1024;
const MAX_CONNECTIONS = 2_000;

export interface Listening {
  /** The port that was taken, where any was asked for. */
  readonly port: number;
  /** No new requests; those under way may end. */
  close(): Promise<void>;
}

/** Serves a handler. What it throws is logged, and answered blandly. */
export async function listen(settings: HttpSettings, handle: WebHandler, logger: Logger): Promise<Listening> {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.once("close", () => gone.abort());
    cutOff(incoming, incoming.url?.startsWith(UPLOADS) ? UPLOAD_MILLISECONDS : REQUEST_MILLISECONDS);
    outgoing.once("finish", () => cutOff(incoming, REST_MILLISECONDS));
    const answer = async () => {
      const request = webRequest(incoming, settings.publicUrl, gone.signal);
      await sendResponse(await handle(request, addressOf(incoming, settings)), outgoing, incoming.method === "HEAD");
    };
    answer().catch((error) => {
      if (gone.signal.aborted) return;
      logger.error({ err: error }, "http");
      if (!outgoing.headersSent) outgoing.writeHead(500, { "content-type": "text/plain" });
      outgoing.end("Something failed inside Scenewright.\n");
    });
  });
  server.headersTimeout = HEADERS_MILLISECONDS;
  server.requestTimeout = UPLOAD_MILLISECONDS;
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  server.maxConnections = MAX_CONNECTIONS;
  await started(server, settings);
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.close();
      server.closeIdleConnections();
      if (server.listening) await once(server, "close");
    },
  };
}

/** Unless its body has ended by then. */
function cutOff(incoming: IncomingMessage, milliseconds: number): void {
  if (incoming.complete) return;
  const late = setTimeout(() => incoming.destroy(), milliseconds).unref();
  incoming.once("end", () => clearTimeout(late)).once("close", () => clearTimeout(late));
}

async function started(server: Server, { host, port }: HttpSettings): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") throw new UserError(`Port ${port} is taken.`, "Give another with --port.");
    if (code === "EACCES") throw new UserError(`Port ${port} is not allowed.`, "Give one above 1023 with --port.");
    if (code === "EADDRNOTAVAIL") throw new UserError(`This machine has no address ${host}.`, "Give another --host.");
    throw error;
  }
}

/** Who calls. Only a proxy that is known to be there is believed, and of what it says only what it wrote itself, which stands last. */
function addressOf(incoming: IncomingMessage, { trustsProxy }: HttpSettings): string {
  const direct = incoming.socket.remoteAddress ?? "";
  if (!trustsProxy) return direct;
  const told = incoming.headersDistinct["x-forwarded-for"]?.join(",").split(",").at(-1)?.trim();
  return told || direct;
}
