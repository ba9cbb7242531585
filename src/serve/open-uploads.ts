import { MAX_MEDIA_BYTES } from "../../sandbox/policy/media-limits.ts";
import type { Account } from "../accounts/account.ts";
import { ownerOf } from "../accounts/account.ts";
import type { Accounts } from "../accounts/accounts.ts";
import type { StoredBytes } from "../accounts/stored-bytes.ts";
import { takeInArchive } from "../library/archives/take-in-archive.ts";
import type { AssetLibrary, AwaitedUpload } from "../library/asset-library.ts";
import type { Logger } from "../platform/logger.ts";
import { KeyedMutex } from "../store/locks/keyed-mutex.ts";
import type { Workspace } from "../store/open-workspace.ts";
import { Receiver } from "../uploads/receiver.ts";
import { takingIn } from "../uploads/take-in.ts";
import type { UploadLinks } from "../uploads/upload-links.ts";
import { UploadRecords } from "../uploads/upload-records.ts";
import { Uploads } from "../uploads/uploads.ts";

const SWEEP_EVERY_MILLISECONDS = 10 * 60_000;
/** Texts of an archive are held in memory, of one at a time. */
const MAX_ARCHIVED_TEXT_BYTES = 64 * 1024 ** 2;

interface Ports {
  readonly workspace: Workspace;
  readonly accounts: Accounts;
  readonly stored: StoredBytes;
  readonly library: AssetLibrary;
  readonly links: UploadLinks;
  readonly now: () => Date;
  readonly logger: Logger;
}

export interface OpenUploads {
  readonly uploads: Uploads;
  readonly receiver: Receiver;
  /** Where an account may send a file for a project of its own. */
  invite(
    account: Account,
    projectId: string,
    file: { name?: string | undefined; bpm?: number | undefined },
  ): Promise<AwaitedUpload>;
  close(): void;
}

/** Files that people send to this server, and what they become. */
export function openUploads({ workspace, accounts, stored, library, links, now, logger }: Ports): OpenUploads {
  const receiver = new Receiver(workspace.path);
  const oneByOne = new KeyedMutex();
  const judge = library.judge.bind(library);
  const unpack = async (user: string, path: string) => {
    const account = await accounts.accountOf(user);
    const limits = { textsBytes: MAX_ARCHIVED_TEXT_BYTES, assetsBytes: account ? await stored.left(account) : 0 };
    return oneByOne.runExclusive("archives", () =>
      takeInArchive(path, ownerOf({ user }), { ...workspace, judge }, limits),
    );
  };
  const uploads = new Uploads({
    ...{ accounts, receiver, now, logger },
    records: new UploadRecords(workspace.documents),
    room: { stored, folder: receiver.folder },
    takeIn: takingIn({ library, unpack, grown: (owner) => stored.forget(owner) }),
    locks: workspace.locks,
  });
  const sweeping = setInterval(() => void uploads.sweep(), SWEEP_EVERY_MILLISECONDS);
  void uploads.sweep();
  return {
    ...{ uploads, receiver },
    async invite(account, projectId, { name, bpm }) {
      // Before a link is made for a project that is not there.
      await workspace.projects.read(ownerOf(account), projectId);
      const { url, expiresAt } = links.make({ user: account.user, member: account.member, projectId, name, bpm });
      return { uploadUrl: url, expiresAt, maxBytes: Math.min(MAX_MEDIA_BYTES, await uploads.mostBytes(account)) };
    },
    close: () => clearInterval(sweeping),
  };
}
