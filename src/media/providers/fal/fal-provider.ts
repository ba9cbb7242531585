import { readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { explainProviderError } from "../explain-provider-error.ts";
import type { CallOptions, ClipWish, Download, MadeFile, Plan, QueuedProvider } from "../provider.ts";
import { type ProviderCall, providerCall } from "../provider-call.ts";
import { NotMadeError, ProviderError } from "../provider-error.ts";
import { PATIENCE, type Patience, type Resilient, resilient } from "../resilient.ts";
import { type FalClient, loadFal } from "./fal-client.ts";
import type { FalModel } from "./fal-models.ts";
import { endpointOf, planFal } from "./plan-fal.ts";

export interface FalOptions {
  /** `id:secret` */
  readonly key: string;
  readonly download: Download;
  /** For tests, which listen on this machine. */
  readonly fetch?: typeof fetch | undefined;
  readonly patience?: Patience | undefined;
  readonly limits?: Partial<FalLimits> | undefined;
}

export interface FalLimits {
  readonly callMilliseconds: number;
  readonly pollMilliseconds: number;
  readonly longestPollMilliseconds: number;
  readonly resultMilliseconds: number;
  readonly answerBytes: number;
}

const LIMITS: FalLimits = {
  callMilliseconds: 60_000,
  pollMilliseconds: 1_000,
  longestPollMilliseconds: 5_000,
  resultMilliseconds: 30 * 60_000,
  answerBytes: 8 * 1024 ** 2,
};
const MAX_UPLOAD_BYTES = 40 * 1024 ** 2;
const HOSTS = /^(?:queue\.fal\.run|rest\.fal\.ai|(?:[a-z0-9-]+\.)*fal\.(?:ai|media))$/;
const WORDS = {
  name: "fal",
  key: "FAL_KEY",
  keysAt: "https://fal.ai/dashboard/keys",
  billingAt: "https://fal.ai/dashboard/billing",
};

const File = z.looseObject({ url: z.string().max(4_096) });
const Result = z.looseObject({
  images: z.array(File).min(1).optional(),
  image: File.optional(),
  video: File.optional(),
  seed: z.number().optional(),
});
const RequestId = z.string().regex(/^[A-Za-z0-9_-]{8,80}$/);
const Status = z.enum(["IN_QUEUE", "IN_PROGRESS", "COMPLETED"]);

/** Pictures and clips from the models of fal, through its queue. */
export class FalProvider implements QueuedProvider<ClipWish> {
  readonly name = "fal";
  readonly #kind: FalModel["kind"];
  readonly #options: FalOptions;
  readonly #limits: FalLimits;
  readonly #attempt: Resilient;

  constructor(kind: FalModel["kind"], options: FalOptions) {
    this.#kind = kind;
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
    this.#attempt = resilient(this.name, options.patience ?? PATIENCE);
  }

  plan(wish: ClipWish): Plan {
    return planFal(this.#kind, wish);
  }

  async submit(plan: Plan, imagePath: string | undefined): Promise<string> {
    const { id, imageField, isList } = endpointOf(plan, imagePath !== undefined);
    const url = imagePath === undefined ? undefined : await this.#upload(imagePath);
    const picture = url === undefined || imageField === undefined ? {} : { [imageField]: isList ? [url] : url };
    const input = { ...plan.input, ...picture };
    const { request_id } = await this.#call(
      (fal) => fal.queue.submit(id, { input }),
      undefined,
      (answer) => RequestId.safeParse(answer?.request_id).success,
    );
    return request_id;
  }

  async collect(plan: Plan, requestId: string, { signal, onProgress }: CallOptions): Promise<MadeFile> {
    const { id } = endpointOf(plan, false);
    const giveUpAt = Date.now() + this.#limits.resultMilliseconds;
    let pause = this.#limits.pollMilliseconds;
    for (;;) {
      const status = await this.#status(id, requestId, signal);
      if (status === "COMPLETED") break;
      onProgress?.(status === "IN_QUEUE" ? "Waiting in the queue of fal." : "fal is working on it.");
      if (Date.now() > giveUpAt)
        throw new UserError(
          "fal has not finished this in half an hour.",
          "retry_job asks for the result again, without paying.",
        );
      await delay(pause, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted());
      pause = Math.min(pause * 1.3, this.#limits.longestPollMilliseconds);
    }
    return this.#result(id, requestId, signal);
  }

  async cancel(plan: Plan, requestId: string): Promise<boolean> {
    const { id } = endpointOf(plan, false);
    try {
      await this.#call((fal) => fal.queue.cancel(id, { requestId }));
      return true;
    } catch {
      return false;
    }
  }

  async #status(id: string, requestId: string, signal: AbortSignal | undefined) {
    const answer = await this.#call(
      (fal) => fal.queue.status(id, { requestId, logs: false }),
      signal,
      (value) => Status.safeParse(value?.status).success,
    );
    return Status.parse(answer.status);
  }

  async #result(id: string, requestId: string, signal: AbortSignal | undefined): Promise<MadeFile> {
    const { data } = await this.#call(
      (fal) => fal.queue.result(id, { requestId }),
      signal,
      (value) => Result.safeParse(value?.data).success,
    );
    const result = Result.parse(data);
    const file = result.video ?? result.images?.[0] ?? result.image;
    if (!file) throw new NotMadeError("fal answered without a file.", "Generate again with another prompt or model.");
    const { path } = await this.#options.download(file.url, signal);
    return { path, ...(result.seed === undefined ? {} : { seed: result.seed }) };
  }

  async #upload(path: string): Promise<string> {
    const bytes = await readFile(path);
    if (bytes.length > MAX_UPLOAD_BYTES)
      throw new UserError("The picture to start from is too large to be sent.", "Use one below 40 MB.");
    const type = bytes.subarray(0, 3).toString("hex") === "ffd8ff" ? "image/jpeg" : "image/png";
    return this.#call((fal) => fal.storage.upload(new Blob([bytes], { type })));
  }

  /** An answer that is not `whole` is none: of a call that costs, it is then unknown what became of it. */
  async #call<T>(
    use: (fal: FalClient) => Promise<T>,
    signal?: AbortSignal,
    whole: (answer: T | undefined) => boolean = () => true,
  ): Promise<T> {
    const { key, fetch } = this.#options;
    const rules = {
      limitMilliseconds: this.#limits.callMilliseconds,
      maxBytes: this.#limits.answerBytes,
      accepts: /json|text\/plain|xml|octet-stream|^$/,
      hosts: HOSTS,
      isPaid: ({ host, pathname }: URL) => host === "queue.fal.run" && !/\/requests\/[^/]+\/cancel$/.test(pathname),
      secrets: [key, ...key.split(":")].filter((part) => part.length >= 8),
      fetch,
      signal,
    };
    try {
      return await this.#attempt(async () => {
        const { value } = await providerCall(rules, async (call: ProviderCall) => {
          const client = loadFal().createFalClient({ credentials: key, fetch: call.fetch, retry: { maxRetries: 0 } });
          const answer = await use(client);
          if (!whole(answer)) throw call.unreadable();
          return answer;
        });
        return value;
      }, signal);
    } catch (error) {
      throw error instanceof ProviderError ? explainProviderError(error, WORDS) : error;
    }
  }
}
