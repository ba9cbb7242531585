import { constants, createWriteStream } from "node:fs";
import { type FileHandle, open, realpath, stat, writeFile } from "node:fs/promises";
import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { MAX_INLINE_BYTES, MAX_MEDIA_BYTES } from "../../../sandbox/policy/media-limits.ts";
import { UserError } from "../../errors.ts";
import { codeOf } from "../../platform/files/file-errors.ts";
import { inBytes } from "../../platform/files/in-bytes.ts";
import { copyPlainFile } from "../../platform/files/plain-file.ts";
import { type DownloadSettings, downloadFile } from "../download/download-file.ts";
import { cleanFileName } from "./clean-file-name.ts";

export type MediaSource =
  /** Of a file below one of the allowed folders; relative paths are looked for in each. */
  | { readonly path: string }
  | { readonly url: string }
  /** Base64, or a whole `data:` URL. */
  | { readonly data: string }
  /** A file of ours that holds what somebody sent, and what it was called with them. Never from an argument of a tool. */
  | { readonly received: string; readonly name?: string | undefined };

export interface SourceRules {
  readonly allowedRoots: readonly string[];
  readonly download?: DownloadSettings | undefined;
}

/** Puts the bytes of a source into a new file at `path`. Returns the name it came under, cleaned. */
export async function fetchSource(
  source: MediaSource,
  path: string,
  signal: AbortSignal | undefined,
  { allowedRoots, download }: SourceRules,
): Promise<string | undefined> {
  if ("url" in source) return (await downloadFile(source.url, path, signal, download)).name;
  if ("data" in source) {
    await writeFile(path, inlineBytes(source.data), { flag: "wx" });
    return undefined;
  }
  if ("received" in source) {
    const { size } = await stat(source.received);
    if (size > MAX_MEDIA_BYTES) throw tooLarge(size);
    await copyPlainFile(source.received, path);
    return cleanFileName(source.name);
  }
  const { file, realPath } = await openAllowed(source.path, allowedRoots);
  try {
    const copy = createWriteStream(path, { flags: "wx" });
    // What grows while it is read is cut at the size that was looked at.
    const { size } = await file.stat();
    await pipeline(file.createReadStream({ autoClose: false, end: Math.max(0, size - 1) }), copy, { signal });
  } finally {
    await file.close();
  }
  return cleanFileName(basename(realPath));
}

/** The folders by name: without them nobody could tell where to put the file. */
function belowOne(roots: readonly string[]): string {
  return roots.length > 0
    ? `Give the path of a file below one of ${roots.slice(0, MAX_NAMED).join(", ")} (SCENEWRIGHT_ASSET_ROOTS sets them)`
    : "Set SCENEWRIGHT_ASSET_ROOTS to folders that files may be imported from";
}

const MAX_NAMED = 12;

async function openAllowed(given: string, roots: readonly string[]): Promise<{ file: FileHandle; realPath: string }> {
  // A path into the network opens a connection, and on Windows signs in to it.
  if (/^(?:\\\\|\/\/)/.test(given) || given.includes("\0")) throw outside(roots);
  const realRoots = (await Promise.all(roots.map((root) => realpath(root).catch(() => undefined)))).filter(
    (root) => root !== undefined,
  );
  const candidates = isAbsolute(given) ? [given] : realRoots.map((root) => resolve(root, given));
  let isOutside = candidates.length === 0;
  for (const candidate of candidates) {
    const realPath = await realpath(candidate).catch((error) => {
      if (codeOf(error) !== "ENOENT" && codeOf(error) !== "ENOTDIR" && codeOf(error) !== "ELOOP") isOutside = true;
      return undefined;
    });
    if (realPath === undefined) continue;
    if (realRoots.some((root) => isBelow(realPath, root)))
      return { file: await openRegular(realPath, realRoots), realPath };
    isOutside = true;
  }
  // Whether a file exists outside of the allowed folders is none of the caller's business.
  if (isOutside || isAbsolute(given)) throw outside(roots);
  throw new UserError("There is no file at that path.", `${belowOne(roots)}.`);
}

/** Never waits for a pipe, never follows a link that appeared since, and looks again at what was opened. */
async function openRegular(path: string, roots: readonly string[]): Promise<FileHandle> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await open(path, flags).catch(() => {
    throw new UserError("The file cannot be read.", "Check its permissions, or copy it to a place that can.");
  });
  try {
    const facts = await file.stat();
    if (!facts.isFile()) {
      throw new UserError(
        "The path is not of a plain file.",
        "Give the path of one picture, clip, sound, font or table.",
      );
    }
    if (facts.size > MAX_MEDIA_BYTES) {
      throw tooLarge(facts.size);
    }
    // A folder on the way may have been replaced by a link between the look and the opening.
    const opened = process.platform === "linux" ? await realpath(`/proc/self/fd/${file.fd}`) : path;
    if (!roots.some((root) => isBelow(opened, root))) throw outside(roots);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

function tooLarge(sizeBytes: number): UserError {
  return new UserError(
    `The file is ${inBytes(sizeBytes)}; at most ${inBytes(MAX_MEDIA_BYTES)} can be imported.`,
    "Make it smaller first: cut the clip, or save it at a lower quality.",
  );
}

function isBelow(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function outside(roots: readonly string[]): UserError {
  return new UserError(
    "The path leads outside of the folders that files may be imported from.",
    `${belowOne(roots)}, or give its https address as url.`,
  );
}

const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;

function inlineBytes(data: string): Buffer {
  if (data.length > MAX_INLINE_BYTES * 1.5) throw tooLong();
  const [, head, body] = /^data:([^,]{0,200}),([\s\S]*)$/i.exec(data) ?? [];
  const bytes = body !== undefined && !/;\s*base64\s*$/i.test(head ?? "") ? percentDecoded(body) : base64(body ?? data);
  if (bytes.length > MAX_INLINE_BYTES) throw tooLong();
  return bytes;
}

function base64(text: string): Buffer {
  const compact = text.replace(/\s+/g, "");
  if (!BASE64.test(compact)) {
    throw new UserError("The data is not base64.", "Give base64, or a data: URL, or import the file by its path.");
  }
  return Buffer.from(compact, "base64");
}

function percentDecoded(text: string): Buffer {
  try {
    return Buffer.from(decodeURIComponent(text));
  } catch {
    throw new UserError("The data: URL is not well formed.", "Give it as base64, or import the file by its path.");
  }
}

function tooLong(): UserError {
  return new UserError(
    `The data is more than ${inBytes(MAX_INLINE_BYTES)}, the most that a call can carry.`,
    "Save it as a file and import it by its path.",
  );
}
