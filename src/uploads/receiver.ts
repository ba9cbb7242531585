import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { freeBytesAt, isMissing } from "../platform/files/file-errors.ts";

type Tus = import("./tus.ts").Server;

/** Below it a failure to write is one of a full disk, whatever it is called. */
const FULL_BYTES = 16 * 1024 ** 2;
const PATH = "/receiving";

/** The bytes of files on their way in, each under the id of its link, by the protocol of tus.io: what is cut off goes on where it was. */
export class Receiver {
  readonly folder: string;
  #tus: Promise<Tus> | undefined;

  /** @param home the workspace folder */
  constructor(home: string) {
    this.folder = join(home, "receiving");
  }

  /** Answers a request of the protocol for one file. Whether it may is settled before. */
  async answer(request: Request, linkId: string): Promise<Response> {
    this.#tus ??= this.#open();
    const tus = await this.#tus;
    const headers = new Headers(request.headers);
    return tus.handleWeb(
      new Request(`http://receiver.invalid${PATH}/${linkId}`, {
        method: request.method,
        headers,
        ...(request.body ? { body: request.body, duplex: "half" } : {}),
      } as RequestInit),
    );
  }

  pathOf(linkId: string): string {
    return join(this.folder, linkId);
  }

  /** How much of a file is here; undefined where nothing was ever begun. */
  async bytesOf(linkId: string): Promise<number | undefined> {
    return stat(this.pathOf(linkId)).then(
      ({ size }) => size,
      (error) => (isMissing(error) ? undefined : Promise.reject(error)),
    );
  }

  async remove(linkId: string): Promise<void> {
    for (const path of [this.pathOf(linkId), `${this.pathOf(linkId)}.json`]) await rm(path, { force: true });
  }

  async #open(): Promise<Tus> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const { FileStore, Server } = await import("./tus.ts");
    const datastore = new FileStore({ directory: this.folder });
    // How large a file is has to be known before: room is kept for it.
    datastore.extensions = ["creation", "creation-with-upload", "termination"];
    return new Server({
      path: PATH,
      datastore,
      // In this process: whoever sends one file to two servers at once disturbs themselves alone.
      allowedOrigins: [],
      namingFunction: ({ url }) => url.slice(url.lastIndexOf("/") + 1),
      onResponseError: (_, error) => this.#explained(error),
    });
  }

  #explained(error: Error | { status_code: number; body: string }) {
    const { status_code: status, body } = error as { status_code?: number; body?: string };
    const isFull = (freeBytesAt(this.folder) ?? FULL_BYTES) < FULL_BYTES;
    if (isFull && (status === undefined || status >= 500))
      return {
        status_code: 507,
        body: "The disk of this server is full. What was sent is kept: send the rest again later.\n",
      };
    if (status !== undefined && body !== undefined) return { status_code: status, body };
    return { status_code: 500, body: "Something failed while receiving the file. Ask where it stands and go on.\n" };
  }
}
