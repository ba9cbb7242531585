import { Client, type OAuthClientProvider, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Client as OldClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as OldTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Era } from "./http-server.ts";

export const PASSWORD = "correct horse battery";

/** Somebody with a browser that keeps cookies, follows redirects and fills in forms, as far as pages without scripts need it. */
export class Person {
  readonly email: string;
  readonly #jar = new Map<string, string>();
  /** Of the page last seen, or where it led out of the server. */
  at = "";
  html = "";
  status = 0;
  headers = new Headers();

  constructor(email: string) {
    this.email = email;
  }

  async open(address: string, init: RequestInit = {}): Promise<void> {
    let [url, request] = [new URL(address, this.at || undefined), init];
    for (let hops = 0; hops < 8; hops += 1) {
      const response = await fetch(url, {
        ...request,
        redirect: "manual",
        headers: { ...request.headers, accept: "text/html", cookie: this.cookies() },
      });
      for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
      const location = response.headers.get("location");
      if (location === null) {
        [this.at, this.html, this.status, this.headers] = [
          url.href,
          await response.text(),
          response.status,
          response.headers,
        ];
        return;
      }
      await response.body?.cancel();
      const next = new URL(location, url);
      if (next.origin !== url.origin) {
        this.at = next.href;
        return;
      }
      [url, request] = [next, {}];
    }
    throw new Error(`The pages lead in a circle at ${url.pathname}`);
  }

  /** Sends the form of the page that leads to `action`, with its hidden fields. */
  async send(action: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const [, form = ""] = new RegExp(`<form method="post" action="${action}">(.*?)</form>`, "s").exec(this.html) ?? [];
    if (form === "") throw new Error(`There is no form for ${action} on ${this.at}:\n${this.html}`);
    const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(
      ([, name = "", value = ""]) => [name, value.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))],
    );
    await this.post(action, { ...Object.fromEntries(hidden), ...fields });
  }

  async post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Record<string, string> = {},
  ): Promise<void> {
    const { origin } = new URL(this.at);
    await this.open(new URL(path, origin).href, {
      method: "POST",
      headers: { origin, "sec-fetch-site": "same-origin", ...headers },
      body: new URLSearchParams(fields),
    });
  }

  signUp(password = PASSWORD): Promise<void> {
    return this.open(this.at.replace("/login", "/sign-up")).then(() =>
      this.send("/sign-up", { email: this.email, password }),
    );
  }

  logIn(password = PASSWORD): Promise<void> {
    return this.send("/login", { email: this.email, password });
  }

  /** Where the page goes on to by itself. */
  get goesTo(): string {
    const [, address = ""] = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(this.html) ?? [];
    return address.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  }

  cookies(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  #keep(cookie: string): void {
    const [pair = ""] = cookie.split(";");
    const at = pair.indexOf("=");
    if (/max-age=0/i.test(cookie)) this.#jar.delete(pair.slice(0, at));
    else this.#jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

const CALLBACK = "http://127.0.0.1:3999/callback";

interface Kept {
  client?: unknown;
  tokens?: { access_token: string; refresh_token?: string; scope?: string; expires_in?: number };
  verifier?: string;
  discovery?: unknown;
  asked?: URL;
}

interface ProgramOptions {
  /** The address of its metadata document; it registers itself without. */
  readonly document?: string;
  readonly redirect?: string;
  readonly metadata?: object;
  /** Most programs still have the client of 2025. */
  readonly era?: Era;
}

/** A program with the SDK's own client and its OAuth provider. What it keeps can be looked at, and changed. */
export class Program {
  readonly kept: Kept = {};
  readonly provider: OAuthClientProvider;
  readonly #url: URL;
  readonly #era: Era;

  constructor(origin: string, { document, redirect = CALLBACK, metadata = {}, era = "2026" }: ProgramOptions = {}) {
    this.#era = era;
    this.#url = new URL("/mcp", origin);
    const { kept } = this;
    this.provider = {
      redirectUrl: redirect,
      ...(document ? { clientMetadataUrl: document } : {}),
      clientMetadata: { client_name: "Test program", redirect_uris: [redirect], ...metadata },
      clientInformation: () => kept.client,
      saveClientInformation: (client: unknown) => Object.assign(kept, { client }),
      tokens: () => kept.tokens,
      saveTokens: (tokens: Kept["tokens"]) => Object.assign(kept, { tokens }),
      saveCodeVerifier: (verifier: string) => Object.assign(kept, { verifier }),
      codeVerifier: () => kept.verifier ?? "",
      saveDiscoveryState: (discovery: unknown) => Object.assign(kept, { discovery }),
      discoveryState: () => kept.discovery,
      state: () => "some-state",
      redirectToAuthorization: (asked: URL) => Object.assign(kept, { asked }),
    } as unknown as OAuthClientProvider;
  }

  /** Connects with the address alone, as far as it gets: the person is sent to a page. */
  async start(): Promise<string> {
    await this.#connected().then(
      () => Promise.reject(new Error("It connected without a login.")),
      () => {},
    );
    return this.kept.asked?.href ?? "";
  }

  /** With the answer that the person's browser was sent back with. */
  async finish(answer: string): Promise<void> {
    const fields = new URL(answer).searchParams;
    const code = fields.get("code") ?? "";
    const authProvider = this.provider as never;
    if (this.#era === "2025") await new OldTransport(this.#url, { authProvider }).finishAuth(code);
    else
      await new StreamableHTTPClientTransport(this.#url, { authProvider }).finishAuth(
        code,
        fields.get("iss") ?? undefined,
      );
  }

  /** Who the server takes it for, where it has a tool for that. */
  async whoami(): Promise<string> {
    const { content } = await this.call("whoami");
    return (content as { text: string }[])[0]?.text ?? "";
  }

  async call(name: string, args: Record<string, unknown> = {}) {
    const client = await this.#connected();
    try {
      return await client.callTool({ name, arguments: args });
    } finally {
      await client.close();
    }
  }

  async #connected(): Promise<Client | OldClient> {
    const [facts, authProvider] = [{ name: "program", version: "1" }, this.provider as never];
    if (this.#era === "2025") {
      const client = new OldClient(facts);
      await client.connect(new OldTransport(this.#url, { authProvider }) as never);
      return client;
    }
    const client = new Client(facts);
    await client.connect(new StreamableHTTPClientTransport(this.#url, { authProvider }));
    return client;
  }
}
