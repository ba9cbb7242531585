import type { Protocol } from "devtools-protocol";
import type { Browser } from "./browser.ts";
import { STAGE_ORIGIN } from "./browser-flags.ts";
import { contentSecurityPolicy } from "./bundle-files.ts";
import type { PageFiles } from "./page-files.ts";

/** Answers a request of a page from the bundle or the assets, or refuses it. `images` is what the page's policy lets it show. */
export async function answerRequest(
  { requestId, request }: Protocol.Fetch.RequestPausedEvent,
  files: PageFiles,
  images: "assets" | "data",
  send: Browser["pipe"]["send"],
): Promise<void> {
  const name =
    request.method === "GET" && request.url.startsWith(`${STAGE_ORIGIN}/`)
      ? request.url.slice(STAGE_ORIGIN.length + 1)
      : "";
  const file = await files.read(name);
  const sent = file
    ? send("Fetch.fulfillRequest", {
        requestId,
        responseCode: 200,
        responseHeaders: [
          { name: "content-type", value: file.contentType },
          { name: "x-content-type-options", value: "nosniff" },
          { name: "referrer-policy", value: "no-referrer" },
          ...(name === "index.html"
            ? [
                {
                  name: "content-security-policy",
                  value: contentSecurityPolicy(file.body.toString("utf8"), images),
                },
              ]
            : []),
        ],
        body: file.body.toString("base64"),
      })
    : // "Aborted" leaves the document where it is, also when it was the page itself that tried to leave.
      send("Fetch.failRequest", { requestId, errorReason: "Aborted" });
  await sent.catch(() => {});
}
