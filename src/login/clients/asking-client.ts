import { describeRedirect } from "./redirects.ts";

/** Who asks to be let in, as far as that is known. */
export interface AskingClient {
  /** The host that vouches for it; undefined where nobody does. */
  readonly host: string | undefined;
  /** Who gets the answer, in words. */
  readonly answersTo: string;
  /** What it calls itself, which anyone may call themselves. */
  readonly name: string | undefined;
}

const MAX_NAME_CHARS = 60;

/**
 * A client whose id is an address is vouched for by the host of it. Any other said all that is known of it itself, so the one thing to
 * go by is where the answer is sent.
 */
export function askingClient(clientId: string, redirectUri: string, name: unknown): AskingClient {
  const address = URL.canParse(clientId) ? new URL(clientId) : undefined;
  return {
    host: address?.protocol === "https:" ? address.host : undefined,
    answersTo: describeRedirect(redirectUri),
    name: typeof name === "string" ? cleanName(name) : undefined,
  };
}

/** In the heading of a question: what is known of it, never what it says. */
export function titleOf({ host, answersTo }: AskingClient): string {
  return host ?? answersTo;
}

function cleanName(name: string): string | undefined {
  const visible = name.replace(/\p{C}/gu, "").replace(/\s+/g, " ").trim();
  const short = [...visible].slice(0, MAX_NAME_CHARS).join("");
  return short === "" ? undefined : short.length < visible.length ? `${short}…` : short;
}
