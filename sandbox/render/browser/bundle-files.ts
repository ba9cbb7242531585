import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { STAGE_ORIGIN } from "./browser-flags.ts";

export interface BundleFile {
  readonly body: Buffer;
  readonly contentType: string;
}

const CONTENT_TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/** Only these names are ever looked up, directly in the bundle folder: no path can lead out of it. */
const FILE_NAME = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.(html|js|woff2|woff)$/;

/** The prebuilt bundle, file by file, with the policy header that its page is given. */
export class BundleFiles {
  readonly #folder: string;
  readonly #cache = new Map<string, Promise<BundleFile | undefined>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(name: string): Promise<BundleFile | undefined> {
    if (!FILE_NAME.test(name)) return Promise.resolve(undefined);
    let file = this.#cache.get(name);
    if (!file) {
      file = readFile(join(this.#folder, name)).then(
        (body) => ({ body, contentType: CONTENT_TYPES[extname(name)] ?? "application/octet-stream" }),
        () => undefined,
      );
      this.#cache.set(name, file);
    }
    return file;
  }
}

/**
 * The policy of a page. The stage's inline scripts are allowed by their hashes; `unsafe-eval` is what an SES compartment
 * needs, and evaluation inside one stays inside. Images are those of the project, or small ones in the code; the page that draws
 * contact sheets gets its own. What is fetched are parts of clips: the scheme is named, as `'self'` would open sockets too.
 */
export function contentSecurityPolicy(html: string, images: "assets" | "data"): string {
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' 'unsafe-eval' ${hashes.join(" ")}`,
    "style-src 'unsafe-inline'",
    "font-src 'self'",
    `img-src ${images === "data" ? "data:" : "'self' data:"}`,
    `connect-src ${images === "data" ? "'none'" : `${STAGE_ORIGIN}/assets/`}`,
    "media-src 'none'",
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "webrtc 'block'",
  ].join("; ");
}
