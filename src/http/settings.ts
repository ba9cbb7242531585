import { isIP } from "node:net";
import { UserError } from "../errors.ts";
import { AddressList } from "./address-list.ts";

export interface HttpSettings {
  readonly host: string;
  readonly port: number;
  /** Where clients reach the endpoint: the origin alone, such as `https://video.example.com`. */
  readonly publicUrl: URL;
  /** Whether a proxy in front says who calls. */
  readonly trustsProxy: boolean;
  /** Ranges of addresses that a host sends many users from. */
  readonly sharedAddresses: readonly string[];
}

/** From where Claude connects, as Anthropic publishes it: docs.claude.com, "IP addresses", outbound. */
const SHARED_ADDRESSES = ["160.79.104.0/21"];

const DEFAULT_PORT = 8848;
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

interface Given {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly "public-url"?: string | undefined;
  readonly "trust-proxy"?: boolean | undefined;
}

/** How to listen. A public address needs a public URL, as keys would go over the wire in the clear without TLS in front. */
export function httpSettings(given: Given, shared?: string): HttpSettings {
  const port = portOf(given.port);
  const host = given.host ?? "127.0.0.1";
  if (isIP(host) === 0 && host !== "localhost")
    throw new UserError(`--host ${host} is no address of a network card.`, "Use 127.0.0.1, ::1, 0.0.0.0 or ::.");
  const publicUrl = given["public-url"];
  if (publicUrl === undefined && !LOOPBACK.has(host))
    throw new UserError(
      `Listening on ${host} without --public-url is refused: whoever is on the network could read the keys on their way.`,
      "Put a proxy with TLS in front and give its address, as in --public-url https://video.example.com, or leave --host out to listen on this machine alone.",
    );
  const local = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  return {
    host,
    port,
    publicUrl: publicOrigin(publicUrl ?? local),
    trustsProxy: given["trust-proxy"] ?? false,
    sharedAddresses: sharedAddresses(shared),
  };
}

/** Where a worker says that it lives; it listens to nothing where no port is given. Nothing of users goes that way. */
export function workerSettings({ port, host = "127.0.0.1" }: Given): HttpSettings | undefined {
  if (port === undefined) return undefined;
  if (isIP(host) === 0)
    throw new UserError(`--host ${host} is no address of a network card.`, "Use 127.0.0.1, ::1, 0.0.0.0 or ::.");
  const publicUrl = new URL("http://127.0.0.1/");
  return { host, port: portOf(port), publicUrl, trustsProxy: false, sharedAddresses: [] };
}

function sharedAddresses(text: string | undefined): readonly string[] {
  if (text === undefined) return SHARED_ADDRESSES;
  const ranges = text
    .split(",")
    .map((range) => range.trim())
    .filter((range) => range !== "");
  try {
    new AddressList(ranges);
  } catch {
    throw new UserError(
      "SCENEWRIGHT_SHARED_ADDRESSES holds what is no range of addresses.",
      `Give ranges with commas between, such as ${SHARED_ADDRESSES.join(",")}, or leave it empty for none.`,
    );
  }
  return ranges;
}

export function isLoopback({ host }: Pick<HttpSettings, "host">): boolean {
  return LOOPBACK.has(host);
}

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UserError(`--port ${text} is no port.`, "Use a number up to 65535; 0 takes any that is free.");
}

function publicOrigin(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain =
    url !== undefined && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  const isSafe =
    url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK.has(url.hostname.replace(/^\[|\]$/g, "")));
  if (isPlain && isSafe) return url;
  throw new UserError(
    `--public-url ${text} cannot be used.`,
    "Give the origin alone, with https, such as https://video.example.com.",
  );
}
