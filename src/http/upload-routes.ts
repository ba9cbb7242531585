import type { Account } from "../accounts/account.ts";
import { UserError } from "../errors.ts";
import { uploadPage } from "../uploads/pages/upload-page.ts";
import type { Receiver } from "../uploads/receiver.ts";
import { UPLOADS, type UploadLink, type UploadLinks } from "../uploads/upload-links.ts";
import { UploadRefused } from "../uploads/upload-refused.ts";
import type { Uploads } from "../uploads/uploads.ts";

export interface UploadPorts {
  readonly links: Pick<UploadLinks, "opened">;
  readonly uploads: Uploads;
  readonly receiver: Pick<Receiver, "answer">;
}

/** Longer than that nobody is kept waiting: proxies give up after a minute. */
const ANSWER_MILLISECONDS = 45_000;
const TUS = { "tus-resumable": "1.0.0" };

/**
 * Answers a link to send a file to: GET with a page, PUT takes a file at once, and POST, HEAD, PATCH and DELETE are those of tus.io.
 * Whatever is wrong with a link is answered alike.
 */
export async function uploadResponse(request: Request, ports: UploadPorts): Promise<Response> {
  const { links, uploads } = ports;
  const [token = "", named] = new URL(request.url).pathname.slice(UPLOADS.length).split("/");
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: { ...OFFER, ...SAFE } });
  const link = links.opened(token);
  const account = link && (await uploads.accountOf(link));
  if (!link || !account) return said(404, "This link is not valid, or no longer. import_asset gives a new one.");
  try {
    switch (request.method) {
      case "GET":
        return await shown(request, link, account, uploads);
      case "HEAD":
        return await stands(link, uploads);
      case "POST":
        return await created(request, link, account, ports, nameIn(request.headers.get("upload-metadata")));
      case "PUT":
        return await created(asCreation(request), link, account, ports, decoded(named));
      case "PATCH":
        return await continued(request, link, ports);
      case "DELETE":
        await uploads.discard(link);
        return new Response(null, { status: 204, headers: { ...TUS, ...SAFE } });
      default:
        return said(405, "Use GET, PUT, POST, HEAD, PATCH or DELETE.", { allow: METHODS });
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return said(error instanceof UploadRefused ? error.status : 422, `${error.problem} ${error.nextStep}`);
  }
}

async function shown(request: Request, link: UploadLink, account: Account, uploads: Uploads): Promise<Response> {
  const standing = await uploads.standing(link);
  if (standing.state === "importing") void uploads.finish(link).catch(() => {});
  if (/\bjson\b/.test(request.headers.get("accept") ?? "")) return Response.json(standing, { headers: SAFE });
  return uploadPage({ ...standing, projectId: link.projectId, maxBytes: await uploads.mostBytes(account) });
}

/** How much of the file is here, as far as it was begun. */
async function stands(link: UploadLink, uploads: Uploads): Promise<Response> {
  const { state, sizeBytes, sentBytes, fileName } = await uploads.standing(link);
  if (state === "empty" || state === "failed") return new Response(null, { status: 404, headers: { ...TUS, ...SAFE } });
  if (state === "importing") void uploads.finish(link).catch(() => {});
  const headers = new Headers({ ...TUS, ...SAFE, "upload-offset": `${sentBytes}`, "upload-length": `${sizeBytes}` });
  if (fileName !== undefined) headers.set("upload-metadata", `filename ${Buffer.from(fileName).toString("base64")}`);
  return new Response(null, { status: 200, headers });
}

async function created(
  request: Request,
  link: UploadLink,
  account: Account,
  { uploads, receiver }: UploadPorts,
  fileName: string | undefined,
): Promise<Response> {
  if (request.headers.get("tus-resumable") !== TUS["tus-resumable"])
    return said(412, "Send Tus-Resumable: 1.0.0, or the whole file with PUT.", OFFER);
  const sizeBytes = Number(request.headers.get("upload-length") ?? Number.NaN);
  await uploads.begin(link, account, sizeBytes, fileName);
  const response = await receiver.answer(request, link.linkId);
  if (response.status !== 201) return plain(response);
  const sent = Number(response.headers.get("upload-offset") ?? 0);
  if (sent === sizeBytes) return ended(link, uploads, 201);
  // One address is all there is: of the link, of its page and of the file on its way.
  const { pathname } = new URL(request.url);
  return plain(response, { location: pathname.split("/").slice(0, 3).join("/") });
}

async function continued(request: Request, link: UploadLink, { uploads, receiver }: UploadPorts): Promise<Response> {
  const { state, sizeBytes } = await uploads.standing(link);
  if (state === "empty") return said(404, "Nothing was begun through this link. Begin with POST.");
  if (state !== "open") return ended(link, uploads, 200);
  const response = await receiver.answer(request, link.linkId);
  return Number(response.headers.get("upload-offset")) === sizeBytes ? ended(link, uploads, 200) : plain(response);
}

/** What became of a file, where that is known soon. The work goes on without whoever asked. */
async function ended(link: UploadLink, uploads: Uploads, status: number): Promise<Response> {
  const { sizeBytes } = await uploads.standing(link);
  const headers = { ...TUS, "upload-offset": String(sizeBytes) };
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ANSWER_MILLISECONDS).unref());
  const record = await Promise.race([uploads.finish(link), late]);
  if (!record)
    return said(202, "The file is here, and is being prepared. list_assets shows it once it is ready.", headers);
  return said(record.state === "failed" ? 422 : status, record.words ?? "The file is here.", headers);
}

/** A file that comes whole, as `curl -T` sends it, is one that is begun and ended at once. */
function asCreation(request: Request): Request {
  const headers = new Headers(request.headers);
  const length = headers.get("content-length");
  if (length !== null) headers.set("upload-length", length);
  headers.set("tus-resumable", "1.0.0");
  headers.set("content-type", "application/offset+octet-stream");
  return new Request(request.url, { method: "POST", headers, body: request.body, duplex: "half" } as RequestInit);
}

/** `filename bG9nby5wbmc=,filetype aW1hZ2UvcG5n` */
function nameIn(metadata: string | null): string | undefined {
  const value = /(?:^|,)\s*(?:filename|name) ([A-Za-z0-9+/=]{1,1000})/.exec(metadata ?? "")?.[1];
  return value === undefined ? undefined : Buffer.from(value, "base64").toString("utf8").slice(0, MAX_NAME_CHARS);
}

function decoded(name: string | undefined): string | undefined {
  try {
    return decodeURIComponent(name ?? "").slice(0, MAX_NAME_CHARS) || undefined;
  } catch {
    return undefined;
  }
}

const MAX_NAME_CHARS = 200;
const METHODS = "GET, PUT, POST, HEAD, PATCH, DELETE";
const OFFER = {
  ...TUS,
  "tus-version": "1.0.0",
  "tus-extension": "creation,creation-with-upload,termination",
  allow: METHODS,
};
const SAFE = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'",
  "referrer-policy": "no-referrer",
};

function plain(response: Response, more: Readonly<Record<string, string>> = {}): Response {
  const headers = new Headers({ ...Object.fromEntries(response.headers), ...SAFE, ...more });
  if (response.body && !headers.has("content-type")) headers.set("content-type", "text/plain; charset=utf-8");
  return new Response(response.body, { status: response.status, headers });
}

function said(status: number, words: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", ...SAFE, ...headers },
  });
}
