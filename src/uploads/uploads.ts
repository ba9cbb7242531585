import { setTimeout as delay } from "node:timers/promises";
import { type Account, ownerOf } from "../accounts/account.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { UserError } from "../errors.ts";
import type { Logger } from "../platform/logger.ts";
import type { Locks } from "../store/locks/locks.ts";
import type { Receiver } from "./receiver.ts";
import { type Admission, admitted, mostBytes } from "./room-for-uploads.ts";
import type { TakeIn } from "./take-in.ts";
import { UPLOAD_SECONDS, type UploadLink } from "./upload-links.ts";
import type { UploadRecord, UploadRecords } from "./upload-records.ts";

interface Ports {
  readonly accounts: Pick<Accounts, "accountOf" | "users">;
  readonly records: UploadRecords;
  readonly receiver: Receiver;
  readonly room: Admission;
  /** What a file becomes that is whole. Throws UserError where it is no good. */
  readonly takeIn: TakeIn;
  readonly locks: Locks;
  readonly now: () => Date;
  readonly logger: Logger;
}

/** `importing` where all of a file is here, and what it becomes is being made. */
export interface Standing {
  readonly state: "empty" | "open" | "importing" | "done" | "failed";
  readonly sizeBytes: number;
  readonly sentBytes: number;
  readonly fileName?: string | undefined;
  readonly words?: string | undefined;
}

const PAUSE_BETWEEN_USERS_MILLISECONDS = 10;
/** What came of a link is told a day longer than the link is good. */
const REMEMBERED_SECONDS = 2 * UPLOAD_SECONDS;

/** Files that people send in parts. Each becomes something once, whatever is killed in between. */
export class Uploads {
  readonly #ports: Ports;
  readonly #importing = new Map<string, Promise<UploadRecord>>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Whose a link is; undefined where they are gone. */
  async accountOf({ user, member }: UploadLink): Promise<Account | undefined> {
    return this.#ports.accounts.accountOf(user, member);
  }

  /** How large a file may be that an account sends now. */
  async mostBytes(account: Account): Promise<number> {
    const open = await this.#ports.records.list(ownerOf(account));
    return (await mostBytes(this.#ports.room, account, open)).most;
  }

  /** Keeps room for a file. Throws UploadRefused or LimitError where it may not come. */
  async begin(link: UploadLink, account: Account, sizeBytes: number, fileName: string | undefined): Promise<void> {
    const { records, receiver, locks, now } = this.#ports;
    const owner = ownerOf(account);
    await locks.withLock(owner, "uploads", async () => {
      const before = await records.read(owner, link.linkId);
      const isBegun = before?.state === "open" && (await receiver.bytesOf(link.linkId)) !== undefined;
      const others = (await records.list(owner)).filter(({ linkId }) => linkId !== link.linkId);
      await admitted(this.#ports.room, account, { sizeBytes, fileName, before, isBegun, others });
      await records.write(owner, {
        ...{ linkId: link.linkId, projectId: link.projectId, name: link.name, bpm: link.bpm, fileName, sizeBytes },
        state: "open",
        attempts: (before?.attempts ?? 0) + 1,
        createdAt: now().toISOString(),
      });
    });
  }

  async standing(link: UploadLink): Promise<Standing> {
    const owner = ownerOf(link);
    const record = await this.#ports.records.read(owner, link.linkId);
    if (!record) return { state: "empty", sizeBytes: 0, sentBytes: 0 };
    const { state, sizeBytes, fileName, words } = record;
    if (state !== "open") return { state, sizeBytes, sentBytes: sizeBytes, fileName, words };
    const sentBytes = (await this.#ports.receiver.bytesOf(link.linkId)) ?? 0;
    return { state: sentBytes === sizeBytes ? "importing" : "open", sizeBytes, sentBytes, fileName };
  }

  /** What became of a file that is here as a whole. Of many that ask one does the work, and all hear of it. */
  finish({ user, linkId }: Pick<UploadLink, "user" | "linkId">): Promise<UploadRecord> {
    const under = this.#importing.get(linkId);
    if (under) return under;
    const work = this.#finish(user, linkId).finally(() => this.#importing.delete(linkId));
    this.#importing.set(linkId, work);
    return work;
  }

  /** Takes back what was begun. What became something already stays. */
  async discard(link: Pick<UploadLink, "user" | "linkId">): Promise<void> {
    const { locks, records, receiver } = this.#ports;
    const [owner, { linkId }] = [ownerOf(link), link];
    await locks.withLock(owner, `upload-${linkId}`, async () => {
      const record = await records.read(owner, linkId);
      if (record?.state !== "open") return;
      await receiver.remove(linkId);
      await records.write(owner, { ...record, state: "failed", words: "The file was taken back. Choose another." });
    });
  }

  /** Goes on with files that were whole when a server was killed, and clears away what nobody ended. Never fails. */
  async sweep(): Promise<void> {
    for (const user of await this.#ports.accounts.users().catch(() => [])) {
      await this.#sweepUser(user).catch((error) => this.#ports.logger.error({ err: error }, "uploads"));
      await delay(PAUSE_BETWEEN_USERS_MILLISECONDS);
    }
  }

  async #sweepUser(user: string): Promise<void> {
    const { records, receiver, now } = this.#ports;
    const owner = ownerOf({ user });
    for (const record of await records.list(owner)) {
      const { linkId, state, sizeBytes, createdAt } = record;
      const seconds = (now().getTime() - Date.parse(createdAt)) / 1_000;
      if (state === "open" && (await receiver.bytesOf(linkId)) === sizeBytes) {
        await this.finish({ user, linkId }).catch(() => {});
      } else if (state === "open" && seconds > UPLOAD_SECONDS) {
        await receiver.remove(linkId);
        await records.remove(owner, linkId);
      } else if (seconds > REMEMBERED_SECONDS) {
        await records.remove(owner, linkId);
      }
    }
  }

  async #finish(user: string, linkId: string): Promise<UploadRecord> {
    const { locks, records, receiver, takeIn } = this.#ports;
    const owner = ownerOf({ user });
    return locks.withLock(owner, `upload-${linkId}`, async () => {
      const record = await records.read(owner, linkId);
      if (!record) throw new Error("An upload ended that was never begun.");
      // Such as one that was taken back while its last bytes came.
      if (record.state !== "open" || (await receiver.bytesOf(linkId)) !== record.sizeBytes) return record;
      const ended = await takeIn(user, record, receiver.pathOf(linkId)).then(
        (words): UploadRecord => ({ ...record, state: "done", words }),
        (error): UploadRecord => {
          if (!(error instanceof UserError)) throw error;
          return { ...record, state: "failed", words: `${error.problem} ${error.nextStep}` };
        },
      );
      // The record first: what became something must not be taken in again.
      await records.write(owner, ended);
      await receiver.remove(linkId);
      return ended;
    });
  }
}
