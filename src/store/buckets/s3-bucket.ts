import { Readable } from "node:stream";
import { UserError } from "../../errors.ts";
import type { Bucket, ObjectFile, StoredFacts, StoreOptions } from "./bucket.ts";
import { explainS3Error } from "./explain-s3-error.ts";
import type { S3Settings } from "./s3-settings.ts";

type Sdk = typeof import("./aws-sdk.ts");

export interface S3Limits {
  readonly connectMilliseconds: number;
  /** Without a byte in either direction. */
  readonly idleMilliseconds: number;
  /** For a call that carries no file. */
  readonly callMilliseconds: number;
  readonly attempts: number;
}

const LIMITS: S3Limits = {
  connectMilliseconds: 10_000,
  idleMilliseconds: 30_000,
  callMilliseconds: 60_000,
  attempts: 4,
};
const MIB = 1024 ** 2;
/** Storages take 10,000 parts at most. */
const MOST_PARTS = 9_000;
const PARTS_AT_ONCE = 3;
/** Whoever is slower than this for longer than {@link PATIENCE_MILLISECONDS} will not come to an end. */
const SLOWEST_BYTES_A_SECOND = 64 * 1024;
const PATIENCE_MILLISECONDS = 10 * 60_000;

/**
 * One bucket of an S3-compatible storage. The SDK is loaded with the first call, since most servers never make one. What it
 * throws carries requests with their headers, so none of it leaves: every failure is told in words of ours.
 */
export class S3Bucket implements Bucket {
  readonly place: string;
  readonly #settings: S3Settings;
  readonly #limits: S3Limits;
  #opened: Promise<{ readonly sdk: Sdk; readonly client: InstanceType<Sdk["S3Client"]> }> | undefined;

  constructor(settings: S3Settings, limits: Partial<S3Limits> = {}) {
    this.#settings = settings;
    this.#limits = { ...LIMITS, ...limits };
    this.place = `${settings.endpoint ?? `aws ${settings.region}`} ${settings.bucket}`;
  }

  keyOf(name: string): string {
    return `${this.#settings.prefix}${name}`;
  }

  async head(key: string, signal: AbortSignal): Promise<StoredFacts | undefined> {
    const { sdk, client } = await this.#open();
    try {
      const command = new sdk.HeadObjectCommand(this.#at(key));
      const { ContentLength = 0, Metadata = {} } = await client.send(command, { abortSignal: this.#within(signal) });
      const { sha256 } = Metadata;
      return { sizeBytes: ContentLength, ...(sha256 === undefined ? {} : { sha256 }) };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw this.#explained(error, signal);
    }
  }

  /** Whole or not at all, in parts where it is large. */
  async put(key: string, file: ObjectFile, { signal, onProgress }: StoreOptions): Promise<void> {
    const { sdk, client } = await this.#open();
    const { sizeBytes, sha256, mimeType, disposition } = file;
    const patience = PATIENCE_MILLISECONDS + Math.ceil(sizeBytes / SLOWEST_BYTES_A_SECOND) * 1000;
    const ended = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    const body = file.stream();
    const upload = new sdk.Upload({
      client,
      params: {
        ...this.#at(key),
        Body: body,
        ContentLength: sizeBytes,
        ContentType: mimeType,
        ContentDisposition: disposition,
        Metadata: { sha256 },
      },
      partSize: Math.max(8 * MIB, Math.ceil(sizeBytes / MOST_PARTS)),
      queueSize: PARTS_AT_ONCE,
    });
    upload.on("httpUploadProgress", ({ loaded = 0 }) => onProgress(Math.min(1, loaded / Math.max(1, sizeBytes))));
    const stop = () => void upload.abort();
    ended.addEventListener("abort", stop, { once: true });
    try {
      ended.throwIfAborted();
      await upload.done();
    } catch (error) {
      await this.dropParts(key);
      throw this.#explained(error, signal);
    } finally {
      ended.removeEventListener("abort", stop);
      body.destroy();
    }
  }

  async read(key: string, part?: { readonly from: number; readonly to: number }): Promise<Readable | undefined> {
    const { sdk, client } = await this.#open();
    const range = part ? { Range: `bytes=${part.from}-${part.to}` } : {};
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand({ ...this.#at(key), ...range }));
      // A stream of Node's, where the SDK runs in Node.
      return Readable.from(this.#toItsEnd(Body as Readable), { objectMode: false });
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw this.#explained(error);
    }
  }

  uriOf(key: string): string {
    return `s3://${this.#settings.bucket}/${key.split("/").map(encodeURIComponent).join("/")}`;
  }

  async link(key: string, expiresInSeconds: number): Promise<string> {
    const { sdk, client } = await this.#open();
    try {
      return await sdk.getSignedUrl(client, new sdk.GetObjectCommand(this.#at(key)), { expiresIn: expiresInSeconds });
    } catch (error) {
      throw this.#explained(error);
    }
  }

  async remove(key: string): Promise<void> {
    const { sdk, client } = await this.#open();
    try {
      await client.send(new sdk.DeleteObjectCommand(this.#at(key)), { abortSignal: this.#within() });
    } catch (error) {
      throw this.#explained(error);
    }
  }

  /** Not every storage lists them; those drop them by themselves after days. */
  async dropParts(key: string): Promise<void> {
    const { sdk, client } = await this.#open();
    const { Bucket } = this.#at(key);
    try {
      const command = new sdk.ListMultipartUploadsCommand({ Bucket, Prefix: key });
      const { Uploads = [] } = await client.send(command, { abortSignal: this.#within() });
      for (const { Key, UploadId } of Uploads) {
        if (Key !== key || UploadId === undefined) continue;
        await client.send(new sdk.AbortMultipartUploadCommand({ Bucket, Key, UploadId }), {
          abortSignal: this.#within(),
        });
      }
    } catch {}
  }

  async *#toItsEnd(body: Readable): AsyncGenerator<Buffer> {
    try {
      yield* body;
    } catch (error) {
      throw this.#explained(error);
    } finally {
      body.destroy();
    }
  }

  #at(key: string) {
    return { Bucket: this.#settings.bucket, Key: key };
  }

  #within(signal?: AbortSignal): AbortSignal {
    const limit = AbortSignal.timeout(this.#limits.callMilliseconds);
    return signal ? AbortSignal.any([signal, limit]) : limit;
  }

  /** Who stopped the call hears his own reason. */
  #explained(error: unknown, signal?: AbortSignal): unknown {
    if (signal?.aborted) return signal.reason;
    return error instanceof UserError ? error : explainS3Error(error, this.#settings);
  }

  #open() {
    this.#opened ??= this.#connect();
    return this.#opened;
  }

  async #connect() {
    const sdk = await import("./aws-sdk.ts");
    const { endpoint, region, accessKeyId, secretAccessKey, sessionToken, pathStyle } = this.#settings;
    const { connectMilliseconds, idleMilliseconds, attempts } = this.#limits;
    const client = new sdk.S3Client({
      region,
      ...(endpoint === undefined ? {} : { endpoint }),
      forcePathStyle: pathStyle,
      credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
      maxAttempts: attempts,
      requestHandler: { connectionTimeout: connectMilliseconds, socketTimeout: idleMilliseconds },
      // Its own way wraps what is sent in frames that some storages keep as part of the file, without an error.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      // Not what profiles on this machine say beside the environment.
      ignoreConfiguredEndpointUrls: true,
      logger: SILENT,
    });
    return { sdk, client };
  }
}

/** What the SDK logs holds requests. */
const SILENT = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

function isMissing(error: unknown): boolean {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  return name === "NotFound" || name === "NoSuchKey" || $metadata?.httpStatusCode === 404;
}
