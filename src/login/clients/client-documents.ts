import { limitedText } from "../limited-text.ts";
import { SCOPES } from "../scopes.ts";

type FetchDocument = typeof import("../better-auth.ts").fetchClientMetadataResource;

const MAX_BYTES = 16 * 1024;
/** Looking a name up holds one of a few threads that all files are read with, for as long as whoever owns the name wants. */
const AT_ONCE = 2;

/**
 * The documents of clients that are known by an address of theirs. There is one scope here: a client that has others in its document,
 * such as `openid`, would be refused for it, and gets that one.
 */
export function documentsOfClients(
  fetchDocument: FetchDocument,
  /** Whether there is room for a client that is not known yet. */
  admits: (address: string) => Promise<boolean> = async () => true,
): FetchDocument {
  const turns = new Turns(AT_ONCE);
  return async (input, init) => {
    if (!(await admits(String(input instanceof Request ? input.url : input))))
      throw new Error("There are too many clients.");
    const response = await turns.run(async () => fetchDocument(input, init), init?.signal ?? undefined);
    if (response.status !== 200) return response;
    const text = await limitedText(response, MAX_BYTES);
    if (text === undefined) throw new Error("The metadata document of the client is too large.");
    const headers = new Headers(response.headers);
    headers.delete("content-length");
    return new Response(withScopes(text), { status: 200, headers });
  };
}

/** So many at a time; whoever waits may go away. */
class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  async run<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}

function withScopes(text: string): string {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document !== "object" || document === null || !("scope" in document)) return text;
    return JSON.stringify({ ...document, scope: SCOPES.join(" ") });
  } catch {
    // Whoever asked for it finds that out as well.
    return text;
  }
}
