import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Entry, ZipFile } from "yauzl";
import type { Revision } from "../history/revision.ts";
import { ASSET_ENTRY, ENTRIES, FORMAT, OBJECT_ENTRY } from "./archive-entries.ts";
import { refused } from "./check-whole.ts";
import type { WholeProject } from "./whole-project.ts";

const MAX_ENTRIES = 300_000;
/** One text, unpacked; the log of revisions may be larger. */
const MAX_TEXT_BYTES = 4 * 1024 ** 2;
/** All texts together: they are held in memory. */
const MAX_TEXTS_BYTES = 512 * 1024 ** 2;
const MAX_ASSETS_BYTES = 16 * 1024 ** 3;

export interface ArchiveLimits {
  /** All texts together, unpacked. */
  readonly textsBytes: number;
  /** All assets together. */
  readonly assetsBytes: number;
}

export interface ReadArchive {
  readonly whole: WholeProject;
  /** Paths of the assets' files, by their name in the archive. Their bytes have the hash that their name says. */
  readonly assets: ReadonlyMap<string, string>;
}

/**
 * Reads a zip that nobody vouches for. Only names that an archive has are taken, each once; nothing is written but assets, under their
 * hash, into `folder`, which is the caller's to remove. What its texts say is checked by `checkWhole`.
 */
export async function readArchive(
  path: string,
  folder: string,
  limits: ArchiveLimits = { textsBytes: MAX_TEXTS_BYTES, assetsBytes: MAX_ASSETS_BYTES },
): Promise<ReadArchive> {
  const zip = await opened(path);
  try {
    if (zip.entryCount > MAX_ENTRIES) throw refused("it holds too many files");
    const texts = new Map<string, string>();
    const assets = new Map<string, string>();
    let [textBytes, assetBytes] = [0, 0];
    for await (const entry of entriesOf(zip)) {
      const { fileName, uncompressedSize } = entry;
      if (texts.has(fileName) || assets.has(fileName.slice(ENTRIES.assets.length)))
        throw refused("a name is in it twice");
      const [, name, sha256] = ASSET_ENTRY.exec(fileName) ?? [];
      if (name && sha256) {
        assetBytes += uncompressedSize;
        if (assetBytes > limits.assetsBytes) throw refused("its assets are too large");
        const file = join(folder, name);
        if ((await saved(await bytesOf(zip, entry), file)) !== sha256) throw refused("an asset is not what it was");
        assets.set(name, file);
        continue;
      }
      if (!isText(fileName)) throw refused("it holds files that are none of a project's");
      textBytes += uncompressedSize;
      const most = fileName === ENTRIES.revisions ? limits.textsBytes : MAX_TEXT_BYTES;
      if (uncompressedSize > most || textBytes > limits.textsBytes) throw refused("a text in it is too large");
      texts.set(fileName, await textOf(await bytesOf(zip, entry)));
    }
    return { whole: wholeOf(texts), assets };
  } catch (error) {
    throw isOfZip(error) ? refused("it is no whole zip") : error;
  } finally {
    zip.close();
  }
}

function wholeOf(texts: ReadonlyMap<string, string>): WholeProject {
  const [format, file, log] = [ENTRIES.format, ENTRIES.project, ENTRIES.revisions].map((name) => texts.get(name));
  if (format !== FORMAT) throw refused("it is no archive of a project, or one of a later version");
  if (file === undefined || log === undefined) throw refused("project.json or its history is missing");
  const objects = [...texts].flatMap(([name, text]) => {
    const [, hash] = OBJECT_ENTRY.exec(name) ?? [];
    return hash ? [[hash, text] as const] : [];
  });
  return { file, revisions: revisionsOf(log), objects: new Map(objects) };
}

/** Lines of JSON; `checkWhole` looks at what they say. */
function revisionsOf(log: string): Revision[] {
  try {
    const lines = log.split("\n").filter((line) => line !== "");
    return lines.map((line) => JSON.parse(line) as Revision);
  } catch {
    throw refused("its history is no JSON");
  }
}

function isText(name: string): boolean {
  return (
    [ENTRIES.format, ENTRIES.project, ENTRIES.revisions].some((known) => known === name) || OBJECT_ENTRY.test(name)
  );
}

async function opened(path: string): Promise<ZipFile> {
  const { default: yauzl } = await import("yauzl");
  // It refuses names that lead out of a folder, and entries that are larger than they say.
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true };
  return new Promise((resolve, reject) =>
    yauzl.open(path, options, (error, zip) => {
      if (!error) return resolve(zip);
      const { code } = error as NodeJS.ErrnoException;
      reject(
        refused(code === "ENOENT" ? "there is no such file" : code ? `it cannot be read (${code})` : "it is no zip"),
      );
    }),
  );
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      const end = () => settle(() => resolve(undefined));
      const fail = (error: Error) => settle(() => reject(Object.assign(error, { [OF_ZIP]: true })));
      const found = (next: Entry) => settle(() => resolve(next));
      const settle = (then: () => void) => {
        zip.off("end", end).off("error", fail).off("entry", found);
        then();
      };
      zip.on("end", end).on("error", fail).on("entry", found);
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

function bytesOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) =>
      error ? reject(Object.assign(error, { [OF_ZIP]: true })) : resolve(stream),
    ),
  );
}

async function textOf(stream: Readable): Promise<string> {
  const bytes = Buffer.concat(
    await stream.toArray().catch((error) => Promise.reject(Object.assign(error, { [OF_ZIP]: true }))),
  );
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refused("a text in it is no UTF-8");
  }
}

async function saved(stream: Readable, path: string): Promise<string> {
  const hash = createHash("sha256");
  stream.on("error", (error) => Object.assign(error, { [OF_ZIP]: true }));
  await pipeline(
    stream,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(path, { flags: "wx", mode: 0o600 }),
  );
  return hash.digest("hex");
}

const OF_ZIP = Symbol("of a zip");

function isOfZip(error: unknown): boolean {
  return typeof error === "object" && error !== null && OF_ZIP in error;
}
