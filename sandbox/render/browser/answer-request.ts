import type { Protocol } from "devtools-protocol";
import type { Browser } from "./browser.ts";
import { STAGE_ORIGIN } from "./browser-flags.ts";
import { contentSecurityPolicy } from "./bundle-files.ts";
import type { PageFiles } from "./page-files.ts";

interface Answer {
  readonly responseCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Answers a request of a page from the bundle or the assets, or refuses it. `images` is what the page's policy lets it show. */
export async function answerRequest(
  { requestId, request }: Protocol.Fetch.RequestPausedEvent,
  files: PageFiles,
  images: "assets" | "data",
  send: Browser["pipe"]["send"],
): Promise<void> {
  const answer = await answerTo(request, files, images);
  const sent = answer
    ? send("Fetch.fulfillRequest", {
        requestId,
        responseCode: answer.responseCode,
        responseHeaders: Object.entries({
          ...answer.headers,
          "x-content-type-options": "nosniff",
          "referrer-policy": "no-referrer",
        }).map(([name, value]) => ({ name, value })),
        body: answer.body.toString("base64"),
      })
    : // "Aborted" leaves the document where it is, also when it was the page itself that tried to leave.
      send("Fetch.failRequest", { requestId, errorReason: "Aborted" });
  await sent.catch(() => {});
}

async function answerTo(
  { method, url, headers }: Protocol.Network.Request,
  files: PageFiles,
  images: "assets" | "data",
): Promise<Answer | undefined> {
  if (method !== "GET" || !url.startsWith(`${STAGE_ORIGIN}/`)) return undefined;
  const name = url.slice(STAGE_ORIGIN.length + 1);
  const range = Object.entries(headers).find(([header]) => header.toLowerCase() === "range")?.[1];
  if (range !== undefined) return partOf(name, String(range), files);
  const file = await files.read(name);
  if (!file) return undefined;
  const contentType = { "content-type": file.contentType };
  if (name !== "index.html") return { responseCode: 200, headers: contentType, body: file.body };
  const policy = contentSecurityPolicy(file.body.toString("utf8"), images);
  return { responseCode: 200, headers: { ...contentType, "content-security-policy": policy }, body: file.body };
}

async function partOf(name: string, range: string, files: PageFiles): Promise<Answer | undefined> {
  const part = await files.readPart(name, range);
  if (!part) return undefined;
  const { body, from, totalBytes } = part;
  const place = `bytes ${from}-${from + body.length - 1}/${totalBytes}`;
  return { responseCode: 206, headers: { "content-type": "video/mp4", "content-range": place }, body };
}
