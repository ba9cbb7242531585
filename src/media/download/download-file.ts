import { createWriteStream } from "node:fs";
import type { Agent as HttpAgent } from "node:http";
import type { Agent as HttpsAgent } from "node:https";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request } from "got";
import { MAX_MEDIA_BYTES } from "../../../sandbox/policy/media-limits.ts";
import { explainDownloadError, refusal } from "./explain-download-error.ts";
import { fileNameOf } from "./file-name-of.ts";
import { judgeUrl, type UrlRules } from "./judge-url.ts";

export interface DownloadSettings extends UrlRules {
  /** What opens connections: it refuses addresses of this machine and its networks. A parameter for tests alone. */
  readonly agents?: { readonly http?: HttpAgent; readonly https: HttpsAgent } | undefined;
  readonly maxBytes?: number | undefined;
  readonly totalMilliseconds?: number | undefined;
  /** Without a byte. */
  readonly idleMilliseconds?: number | undefined;
}

export interface Downloaded {
  /** As the server or the address says, cleaned. */
  readonly name: string | undefined;
  readonly sizeBytes: number;
}

const MAX_REDIRECTS = 5;
const TOTAL_MILLISECONDS = 60_000;
const IDLE_MILLISECONDS = 10_000;

/**
 * Writes what is behind a public https address to `path`. Every address, that of each redirect as well, is judged when its name
 * has been resolved and the connection is made to what was judged: a name that answers differently the second time gains nothing.
 */
export async function downloadFile(
  address: string,
  path: string,
  signal: AbortSignal | undefined,
  settings: DownloadSettings = {},
): Promise<Downloaded> {
  const url = judgeUrl(address, settings);
  const maxBytes = settings.maxBytes ?? MAX_MEDIA_BYTES;
  const total = AbortSignal.timeout(settings.totalMilliseconds ?? TOTAL_MILLISECONDS);
  const ended = signal ? AbortSignal.any([signal, total]) : total;
  const request = await opened(url, settings);
  let sizeBytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      // The length that a server tells is a claim: what arrives is counted.
      done(sizeBytes > maxBytes ? refusal("too-large", maxBytes) : null, chunk);
    },
  });
  request.once("response", ({ headers }) => {
    if (Number(headers["content-length"]) > maxBytes) request.destroy(refusal("too-large", maxBytes));
    const encoding = headers["content-encoding"];
    if (encoding && encoding !== "identity") request.destroy(refusal("compressed"));
  });
  try {
    await pipeline(request, counted, createWriteStream(path, { flags: "wx" }), { signal: ended });
  } catch (error) {
    signal?.throwIfAborted();
    throw total.aborted ? refusal("too-slow") : explainDownloadError(error);
  }
  const { response } = request;
  return { name: fileNameOf(response?.headers["content-disposition"], response?.url ?? url.href), sizeBytes };
}

async function opened(url: URL, settings: DownloadSettings): Promise<Request> {
  // With the first download: no start of the server waits for them.
  const [{ default: got }, { RequestFilteringHttpsAgent }] = await Promise.all([
    import("got"),
    import("request-filtering-agent"),
  ]);
  const idle = settings.idleMilliseconds ?? IDLE_MILLISECONDS;
  return got.stream(url, {
    agent: settings.agents ?? { https: new RequestFilteringHttpsAgent() },
    // Without cookies, credentials or compression: a few bytes could unpack to gigabytes.
    headers: { "user-agent": "scenewright", accept: "*/*", "accept-encoding": "identity" },
    decompress: false,
    maxRedirects: MAX_REDIRECTS,
    retry: { limit: 0 },
    timeout: { lookup: idle, connect: idle, secureConnect: idle, socket: idle, response: idle },
    hooks: {
      beforeRedirect: [
        (options) => {
          judgeUrl(String(options.url), settings);
        },
      ],
    },
  });
}
