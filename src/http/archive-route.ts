import { Readable } from "node:stream";
import { type Account, ownerOf } from "../accounts/account.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { UserError } from "../errors.ts";
import type { Collected } from "../library/archives/collect-archive.ts";
import { SignedTokens } from "../platform/signed-tokens.ts";
import { archiveStream } from "../store/archives/archive-stream.ts";

export const ARCHIVES = "/archives/";

const LINK_SECONDS = 24 * 60 * 60;
/** Each holds the texts of a project in memory. */
const MOST_AT_ONCE = 4;

interface Ports {
  readonly secret: Buffer;
  readonly publicUrl: () => URL;
  readonly accounts: Pick<Accounts, "accountOf">;
  readonly collect: (owner: string, projectId: string) => Promise<Collected>;
  readonly now: () => Date;
}

/** Projects as one file each, for whoever holds a link. */
export class ArchiveRoute {
  readonly #ports: Ports;
  readonly #tokens: SignedTokens<readonly [user: string, projectId: string, member: string | null]>;
  #underWay = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#tokens = new SignedTokens(ports.secret, "archive");
  }

  linkOf(
    { user, member }: Pick<Account, "user" | "member">,
    projectId: string,
  ): { readonly url: string; readonly expiresAt: Date } {
    const { now, publicUrl } = this.#ports;
    const expiresAt = Math.floor(now().getTime() / 1_000) + LINK_SECONDS;
    const token = this.#tokens.token([user, projectId, member ?? null], expiresAt);
    const url = new URL(`${ARCHIVES}${token}/${encodeURIComponent(projectId)}.zip`, publicUrl());
    return { url: url.href, expiresAt: new Date(expiresAt * 1_000) };
  }

  /** Whatever is wrong with a link is answered alike. */
  async answer(request: Request): Promise<Response> {
    const { accounts, collect, now } = this.#ports;
    const [token = ""] = new URL(request.url).pathname.slice(ARCHIVES.length).split("/");
    const opened = this.#tokens.opened(token, now());
    const [user = "", projectId = "", member] = opened?.claims ?? [];
    const account = opened && (await accounts.accountOf(user, member ?? undefined));
    if (!account)
      return said(404, "This link is not valid, or no longer. get_project with detail full gives a new one.");
    if (this.#underWay >= MOST_AT_ONCE)
      return said(503, "Others are fetching archives now. Try again in a minute.", { "retry-after": "60" });
    this.#underWay += 1;
    const done = once(() => (this.#underWay -= 1));
    try {
      const { whole, assets } = await collect(ownerOf(account), projectId);
      const stream = await archiveStream(whole, assets);
      stream.once("close", done);
      request.signal.addEventListener("abort", () => stream.destroy(), { once: true });
      if (request.method === "HEAD") stream.destroy();
      const name = `attachment; filename="${projectId}.zip"`;
      return new Response(request.method === "HEAD" ? null : (Readable.toWeb(stream) as ReadableStream), {
        headers: { "content-type": "application/zip", "content-disposition": name, ...SAFE },
      });
    } catch (error) {
      done();
      if (!(error instanceof UserError)) throw error;
      return said(404, `${error.problem} ${error.nextStep}`);
    }
  }
}

const SAFE = {
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "referrer-policy": "no-referrer",
};

function said(status: number, words: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", ...SAFE, ...headers },
  });
}

function once(run: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) run();
    isDone = true;
  };
}
