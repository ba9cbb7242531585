import { setTimeout as delay } from "node:timers/promises";
import { ProviderError, type ProviderErrorFacts } from "./provider-error.ts";
import { refusalFacts } from "./refusal-facts.ts";

export interface CallRules {
  /** For the whole call, the body of the answer included: limits of the clients end with its headers. */
  readonly limitMilliseconds: number;
  readonly maxBytes: number;
  /** What an answer must be, by its content type. */
  readonly accepts: RegExp;
  /** Only these get a request with the key in it. Uploads go to signed addresses elsewhere, without it. */
  readonly hosts: RegExp;
  /** Requests that cost, when they are not only read. */
  readonly isPaid: (url: URL) => boolean;
  /** Never to be seen outside: an answer that repeats one has it blotted out. */
  readonly secrets: readonly string[];
  readonly fetch?: typeof fetch | undefined;
  readonly signal?: AbortSignal | undefined;
}

const KEY_HEADERS = ["authorization", "xi-api-key"];
/** Node's names for what went wrong before a byte of the request was sent. */
const NEVER_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "ENETUNREACH"]);

/**
 * One call through a client library, with a fetch of ours under it: limited in time and size, without redirects, and one that
 * costs leaves the machine once, however often the library wants to repeat it.
 * @throws ProviderError, whatever the library made of it; the abort reason
 */
export async function providerCall<T>(
  rules: CallRules,
  use: (call: ProviderCall) => Promise<T>,
): Promise<{ readonly value: T; readonly headers: Headers }> {
  const call = new ProviderCall(rules);
  try {
    // A library may sit in a pause between two of its own attempts.
    const value = await Promise.race([use(call), call.ended]);
    return { value: value as T, headers: call.headers };
  } catch (error) {
    rules.signal?.throwIfAborted();
    throw call.failure ?? (error instanceof ProviderError ? error : call.unreadable());
  } finally {
    call.close();
  }
}

class ProviderCall {
  /** What the last answer came with. */
  headers = new Headers();
  failure: ProviderError | undefined;
  /** Rejects when the first failure is known or the time is up. */
  readonly ended: Promise<never>;
  readonly #rules: CallRules;
  readonly #limit = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #end: (error: ProviderError) => void = () => {};
  #hasPaid = false;

  constructor(rules: CallRules) {
    this.#rules = rules;
    this.ended = new Promise<never>((_, reject) => {
      this.#end = reject;
    });
    this.ended.catch(() => {});
    this.#timer = setTimeout(() => {
      this.#limit.abort();
      // Whatever hears the signal has a moment to say more precisely what it was.
      void delay(250, undefined, { ref: false }).then(() => this.#fail({ failure: "lost", isPaid: this.#hasPaid }));
    }, rules.limitMilliseconds);
  }

  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    if (this.failure) throw this.failure;
    const url = new URL(input instanceof Request ? input.url : input);
    const method = (init.method ?? "GET").toUpperCase();
    const isPaid = method !== "GET" && method !== "HEAD" && this.#rules.isPaid(url);
    if (!this.#mayGoTo(url, init)) throw this.#fail({ failure: "refused", isPaid, types: ["unknown_host"] });
    if (isPaid && this.#hasPaid) throw this.#fail({ failure: "lost", isPaid });
    this.#hasPaid ||= isPaid;
    try {
      return await this.#answer(input, init, isPaid);
    } catch (error) {
      if (error instanceof ProviderError) throw error;
      if (this.#rules.signal?.aborted) throw this.#fail({ failure: "cancelled", isPaid });
      const neverSent = NEVER_SENT.has(codeOf(error));
      throw this.#fail({ failure: neverSent ? "unreachable" : "lost", isPaid });
    }
  };

  unreadable(): ProviderError {
    return this.#fail({ failure: "bad-answer", isPaid: this.#hasPaid });
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #mayGoTo(url: URL, init: RequestInit): boolean {
    if (this.#rules.hosts.test(url.host)) return true;
    const headers = new Headers(init.headers);
    const hasKey = KEY_HEADERS.some((name) => headers.has(name));
    return !hasKey && init.method?.toUpperCase() === "PUT" && url.protocol === "https:" && /[a-z]$/i.test(url.hostname);
  }

  async #answer(input: string | URL | Request, init: RequestInit, isPaid: boolean): Promise<Response> {
    const { fetch: send = fetch, signal, accepts } = this.#rules;
    const signals = [this.#limit.signal, signal, init.signal].filter((each) => each instanceof AbortSignal);
    const response = await send(input, { ...init, redirect: "error", signal: AbortSignal.any(signals) });
    const body = await this.#read(response, isPaid);
    this.headers = response.headers;
    const { status, headers } = response;
    if (!response.ok) throw this.#fail({ isPaid, status, ...refusalFacts(response, this.#blotted(body)) });
    const type = headers.get("content-type") ?? "";
    if (!accepts.test(type)) throw this.#fail({ failure: "bad-answer", isPaid, status, types: ["content_type"] });
    const isText = /json|text/.test(type);
    if (type.includes("json") && !isJson(body))
      throw this.#fail({ failure: "bad-answer", isPaid, status, types: ["json"] });
    const kept = new Headers(headers);
    // The body has been unpacked.
    for (const name of ["content-encoding", "content-length", "transfer-encoding"]) kept.delete(name);
    return new Response(isText ? this.#blotted(body) : new Uint8Array(body), { status, headers: kept });
  }

  async #read(response: Response, isPaid: boolean): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > this.#rules.maxBytes) throw this.#fail({ failure: "bad-answer", isPaid, types: ["too_large"] });
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  #blotted(body: Buffer): string {
    return this.#rules.secrets.reduce((text, secret) => text.replaceAll(secret, "[hidden]"), body.toString());
  }

  /** The first failure is the one that is told: later ones follow from it. */
  #fail(facts: ProviderErrorFacts): ProviderError {
    this.failure ??= new ProviderError(facts);
    this.#end(this.failure);
    return this.failure;
  }
}

export type { ProviderCall };

function codeOf(error: unknown): string {
  const { cause, code } = error as { cause?: { code?: unknown }; code?: unknown };
  return String(cause?.code ?? code ?? "");
}

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString());
    return true;
  } catch {
    return false;
  }
}
