import { CustomSource } from "mediabunny";

/** Taken before the page refuses it to everyone else. */
const load = window.fetch.bind(window);
/** The description of a clip stands at its start and fits into this, mostly. */
const HEAD_BYTES = 256 * 1024;
const MAX_CACHED_BYTES = 4 * 1024 ** 2;

interface Part {
  readonly bytes: Uint8Array;
  readonly totalBytes: number;
}

/** The bytes of a clip as far as they are needed: one of ten minutes never stands in memory as a whole. */
export function clipSource(url: string): CustomSource {
  let head: Promise<Part> | undefined;
  const start = () => {
    head ??= partOf(url, 0, HEAD_BYTES);
    return head;
  };
  return new CustomSource({
    getSize: async () => (await start()).totalBytes,
    read: async (from, to) => {
      const { bytes } = await start();
      return to <= bytes.length ? bytes.subarray(from, to) : wholePart(url, from, to);
    },
    maxCacheSize: MAX_CACHED_BYTES,
    prefetchProfile: "fileSystem",
  });
}

/** Answers may be shorter than what was asked for. */
async function wholePart(url: string, from: number, to: number): Promise<Uint8Array> {
  const whole = new Uint8Array(to - from);
  for (let at = 0; at < whole.length; ) {
    const { bytes } = await partOf(url, from + at, to);
    if (bytes.length === 0) throw new Error("The file of a clip is shorter than it says.");
    whole.set(bytes.subarray(0, whole.length - at), at);
    at += bytes.length;
  }
  return whole;
}

async function partOf(url: string, from: number, to: number): Promise<Part> {
  const answer = await load(url, { headers: { range: `bytes=${from}-${to - 1}` }, cache: "no-store" });
  const totalBytes = Number(/\/(\d+)$/.exec(answer.headers.get("content-range") ?? "")?.[1]);
  if (answer.status !== 206 || !Number.isSafeInteger(totalBytes)) throw new Error("The file of a clip was not sent.");
  return { bytes: new Uint8Array(await answer.arrayBuffer()), totalBytes };
}
