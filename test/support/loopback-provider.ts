import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface SeenRequest {
  readonly method: string;
  /** Host and path that the client meant, wherever it was led. */
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  json(status: number, value: unknown, headers?: Record<string, string>): true;
}

/** What answers instead of the usual; true where it has answered, or never will. */
export type Fault = (seen: SeenRequest, reply: Reply) => boolean;

export interface Loopback {
  readonly base: string;
  readonly seen: SeenRequest[];
  /** Asked before the usual answer, while set. */
  fault: Fault | undefined;
  /** Those that cost. */
  posts(): SeenRequest[];
  close(): Promise<void>;
}

/** A server on this machine in a provider's place. `answer` speaks its documented wire format. */
export async function startLoopback(answer: (seen: SeenRequest, reply: Reply) => unknown): Promise<Loopback> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const meant = new URL(String(request.headers["x-meant-url"] ?? `http://${request.headers.host}${request.url}`));
    const one: SeenRequest = {
      method: request.method ?? "GET",
      host: meant.host,
      path: meant.pathname,
      headers: request.headers,
      body: Buffer.concat(parts).toString(),
    };
    seen.push(one);
    const json = (status: number, value: unknown, headers: Record<string, string> = {}): true => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(value));
      return true;
    };
    const reply = { request, response, json };
    if (loopback.fault?.(one, reply)) return;
    await answer(one, reply);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const loopback: Loopback = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    fault: undefined,
    posts: () => seen.filter(({ method }) => method === "POST"),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return loopback;
}

/** A fetch that leads every address to the server, and tells it which was meant. */
export function leadTo(base: string): typeof fetch {
  return (input, init) => {
    const meant = new URL(input instanceof Request ? input.url : input);
    const headers = new Headers(init?.headers);
    headers.set("x-meant-url", meant.href);
    return fetch(`${base}${meant.pathname}${meant.search}`, { ...init, headers });
  };
}

/** Ways in which a call's answer goes missing or can't be read, in the words of a test's title. */
export const LOST_ANSWERS: Readonly<Record<string, Fault>> = {
  "the connection is cut": (_, { request }) => {
    request.socket.destroy();
    return true;
  },
  "nothing answers": () => true,
  "the body stalls": (_, { response }) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"request_id":');
    return true;
  },
  "the JSON is cut off": (_, { response }) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"request_id": "00000000-0000');
    return true;
  },
  "the JSON is of another kind": (_, { json }) => json(200, { hello: "world", request_id: 7 }),
  "the body never ends": (_, { response }) => {
    response.writeHead(200, { "content-type": "application/json" });
    const pour = (): void => {
      while (!response.destroyed && response.write(" ".repeat(64 * 1024)));
      if (!response.destroyed) response.once("drain", pour);
    };
    pour();
    return true;
  },
  "a page comes instead": (_, { response }) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end("<html>Sign in to this network</html>");
    return true;
  },
  "a gateway fails": (_, { response }) => {
    response.writeHead(502, { "content-type": "text/html" });
    response.end("<html>Bad gateway</html>");
    return true;
  },
  "it is sent elsewhere": (_, { response }) => {
    response.writeHead(307, { location: "http://127.0.0.1:9/elsewhere" });
    response.end();
    return true;
  },
};
