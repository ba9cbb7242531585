import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { S3Settings } from "../../src/store/buckets/s3-settings.ts";

export interface S3Request {
  readonly method: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Answers as S3 tells errors. */
  error(status: number, code: string): true;
}

export interface StoredObject {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoopbackS3 {
  readonly settings: S3Settings;
  readonly objects: Map<string, StoredObject>;
  /** Of uploads in parts that were neither completed nor taken back. */
  readonly pending: Map<string, Map<number, Buffer>>;
  /** `PUT films/...` and its like, in order, without the query. */
  readonly seen: string[];
  /** Asked before the body is read, while set; true where it has answered, or never will. */
  fault: ((one: S3Request) => boolean) | undefined;
  close(): Promise<void>;
}

/** Speaks S3's wire format as far as publishing uses it, and trusts every signature: for faults that no real server can be made to have. */
export async function startLoopbackS3(): Promise<LoopbackS3> {
  const server = createServer((request, response) => void answer(loopback, request, response).catch(() => {}));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const loopback: LoopbackS3 = {
    settings: {
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      bucket: "films",
      region: "us-east-1",
      accessKeyId: "AKLOOPBACK",
      secretAccessKey: "canary-secret-of-the-loopback",
      pathStyle: true,
      prefix: "",
    },
    objects: new Map(),
    pending: new Map(),
    seen: [],
    fault: undefined,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return loopback;
}

async function answer(s3: LoopbackS3, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://loopback");
  const key = decodeURIComponent(url.pathname.replace(/^\/films\/?/, ""));
  const { method = "GET" } = request;
  const query = url.searchParams;
  s3.seen.push(`${method} ${key}`);
  const error = (status: number, code: string): true => {
    response.writeHead(status, { "content-type": "application/xml" });
    response.end(
      method === "HEAD"
        ? ""
        : `<?xml version="1.0"?><Error><Code>${code}</Code><Message>canary words</Message></Error>`,
    );
    return true;
  };
  if (s3.fault?.({ method, key, query, request, response, error })) return;
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const xml = (text: string) => void response.writeHead(200, { "content-type": "application/xml" }).end(text);
  const uploadId = query.get("uploadId") ?? "";
  const etag = { etag: `"${createHash("md5").update(body).digest("hex")}"` };
  if (method === "POST" && query.has("uploads")) {
    const id = `upload-${s3.seen.length}`;
    s3.pending.set(id, new Map());
    s3.objects.set(`of ${id}`, { body: Buffer.alloc(0), headers: keptHeaders(request) });
    return xml(
      `<InitiateMultipartUploadResult><Bucket>films</Bucket><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    );
  }
  if (method === "GET" && query.has("uploads")) {
    const listed = [...s3.pending.keys()].map(
      (id) => `<Upload><Key>${query.get("prefix")}</Key><UploadId>${id}</UploadId></Upload>`,
    );
    return xml(`<ListMultipartUploadsResult><Bucket>films</Bucket>${listed.join("")}</ListMultipartUploadsResult>`);
  }
  if (method === "PUT" && uploadId) {
    s3.pending.get(uploadId)?.set(Number(query.get("partNumber")), body);
    return void response.writeHead(200, etag).end();
  }
  if (method === "POST" && uploadId) {
    const sent = [...(s3.pending.get(uploadId) ?? [])].sort(([a], [b]) => a - b).map(([, part]) => part);
    s3.objects.set(key, { body: Buffer.concat(sent), headers: s3.objects.get(`of ${uploadId}`)?.headers ?? {} });
    s3.pending.delete(uploadId);
    return xml(`<CompleteMultipartUploadResult><Key>${key}</Key><ETag>"x"</ETag></CompleteMultipartUploadResult>`);
  }
  if (method === "DELETE") {
    if (uploadId) s3.pending.delete(uploadId);
    else s3.objects.delete(key);
    return void response.writeHead(204).end();
  }
  if (method === "PUT") {
    s3.objects.set(key, { body, headers: keptHeaders(request) });
    return void response.writeHead(200, etag).end();
  }
  const stored = s3.objects.get(key);
  if (!stored) return void error(404, "NoSuchKey");
  response.writeHead(200, { ...stored.headers, "content-length": String(stored.body.length) });
  response.end(method === "HEAD" ? undefined : stored.body);
}

function keptHeaders({ headers }: IncomingMessage): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) =>
    /^(content-type|content-disposition|x-amz-meta-.*)$/.test(name),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}
