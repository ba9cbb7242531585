import { createHash } from "node:crypto";
import { UserError } from "../../errors.ts";

export interface ReadBackLimits {
  /** Without a byte. */
  readonly idleMilliseconds: number;
  /** For the whole file, beside what a slow line takes. */
  readonly patienceMilliseconds: number;
}

const LIMITS: ReadBackLimits = { idleMilliseconds: 30_000, patienceMilliseconds: 5 * 60_000 };
const SLOWEST_BYTES_A_SECOND = 64 * 1024;
const AGAIN = "Use retry_job; what is stored there stays.";

interface ReadBack {
  readonly signal: AbortSignal;
  readonly limits?: Partial<ReadBackLimits> | undefined;
  /** 0..1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * SHA-256 of what a link gives, as whoever gets the link will fetch it. undefined where it gives another number of bytes.
 * @throws UserError where the link gives no file, or stands still
 */
export async function hashBehind(
  url: string,
  sizeBytes: number,
  { signal, limits, onProgress }: ReadBack,
): Promise<string | undefined> {
  const { idleMilliseconds, patienceMilliseconds } = { ...LIMITS, ...limits };
  const total = patienceMilliseconds + Math.ceil(sizeBytes / SLOWEST_BYTES_A_SECOND) * 1000;
  const hash = createHash("sha256");
  let read = 0;
  await fetched(url, { signal, idleMilliseconds, totalMilliseconds: total }, async (response, alive) => {
    for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      alive();
      read += part.length;
      if (read > sizeBytes) return;
      hash.update(part);
      onProgress?.(read / Math.max(1, sizeBytes));
    }
  });
  return read === sizeBytes ? hash.digest("hex") : undefined;
}

/** Whether a link opens, without reading what is behind it. */
export async function opens(url: string, { signal, limits }: ReadBack): Promise<boolean> {
  const { idleMilliseconds } = { ...LIMITS, ...limits };
  const bounds = { signal, idleMilliseconds, totalMilliseconds: idleMilliseconds };
  try {
    await fetched(url, bounds, async () => {});
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

interface Bounds {
  readonly signal: AbortSignal;
  readonly idleMilliseconds: number;
  readonly totalMilliseconds: number;
}

async function fetched(
  url: string,
  { signal, idleMilliseconds, totalMilliseconds }: Bounds,
  read: (response: Response, alive: () => void) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const idle = setTimeout(() => stop.abort(), idleMilliseconds);
  try {
    const response = await fetch(url, {
      redirect: "error",
      // A storage that packs on the way would give other bytes than it holds.
      headers: { "accept-encoding": "identity" },
      signal: AbortSignal.any([signal, stop.signal, AbortSignal.timeout(totalMilliseconds)]),
    });
    if (!response.ok) throw refused(response.status);
    await read(response, () => void idle.refresh());
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof UserError) throw error;
    throw new UserError("The link could not be read back to its end.", AGAIN);
  } finally {
    clearTimeout(idle);
    // What was not read is not waited for.
    stop.abort();
  }
}

function refused(status: number): UserError {
  return new UserError(
    `The link to the file is answered with ${status}, not with the file.`,
    "Allow the keys to read objects of the bucket, then use retry_job.",
  );
}
