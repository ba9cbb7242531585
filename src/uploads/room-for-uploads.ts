import { MAX_MEDIA_BYTES } from "../../sandbox/policy/media-limits.ts";
import type { Account } from "../accounts/account.ts";
import { PLANS } from "../accounts/plans.ts";
import type { StoredBytes } from "../accounts/stored-bytes.ts";
import { freeBytesAt } from "../platform/files/file-errors.ts";
import { inBytes } from "../platform/files/in-bytes.ts";
import type { UploadRecord } from "./upload-records.ts";
import { UploadRefused } from "./upload-refused.ts";

export interface Admission {
  readonly stored: Pick<StoredBytes, "left">;
  /** Where files lie on their way in. */
  readonly folder: string;
}

interface Asked {
  readonly sizeBytes: number;
  readonly fileName: string | undefined;
  /** What the link was used for before. */
  readonly before: UploadRecord | undefined;
  /** Whether a part of it is here. */
  readonly isBegun: boolean;
  /** Of the same owner. */
  readonly others: readonly UploadRecord[];
}

const MOST_OPEN = 8;
const MOST_ATTEMPTS = 5;
/** Projects and their films have to go on being saved. */
const KEPT_FREE_BYTES = 512 * 1024 ** 2;

/** How large a file of an account may be now. */
export async function mostBytes(
  { stored }: Pick<Admission, "stored">,
  account: Account,
  open: readonly UploadRecord[],
): Promise<{ readonly most: number; readonly left: number }> {
  const promised = open.filter(({ state }) => state === "open").reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const left = Math.max(0, (await stored.left(account)) - promised);
  return { most: Math.min(PLANS[account.plan].uploadBytes, left), left };
}

/** Throws UploadRefused where a file may not be begun. */
export async function admitted(room: Admission, account: Account, asked: Asked): Promise<void> {
  const { sizeBytes, fileName, before, isBegun, others } = asked;
  if (before?.state === "done")
    throw new UploadRefused(409, "A file came in through this link already.", "import_asset gives another link.");
  if (isBegun)
    throw new UploadRefused(
      409,
      "A file is on its way through this link.",
      "Ask where it stands with HEAD and go on with PATCH, or take it back with DELETE.",
    );
  if ((before?.attempts ?? 0) >= MOST_ATTEMPTS)
    throw new UploadRefused(409, "This link was tried too often.", "import_asset gives another.");
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0)
    throw new UploadRefused(411, "How large the file is was not said.", "Send its size as Upload-Length.");
  if (sizeBytes === 0) throw new UploadRefused(422, "The file is empty.", "Choose another.");
  if (others.filter(({ state }) => state === "open").length >= MOST_OPEN)
    throw new UploadRefused(
      429,
      `${MOST_OPEN} files of this account are on their way.`,
      "Wait until one has arrived, or take one back with DELETE; what is not ended is gone after a day.",
    );
  const { most, left } = await mostBytes(room, account, others);
  if (sizeBytes > most)
    throw new UploadRefused(
      413,
      `The file is ${inBytes(sizeBytes)}; the ${account.plan} plan takes ${inBytes(PLANS[account.plan].uploadBytes)} at once and has room for ${inBytes(left)}.`,
      "Make it smaller, or make room with remove_asset.",
    );
  if (sizeBytes > MAX_MEDIA_BYTES && !/\.zip$/i.test(fileName ?? ""))
    throw new UploadRefused(
      413,
      `The file is ${inBytes(sizeBytes)}; at most ${inBytes(MAX_MEDIA_BYTES)} can be imported.`,
      "Make it smaller first: cut the clip, or save it at a lower quality. Archives of projects may be larger, and end in .zip.",
    );
  const free = freeBytesAt(room.folder);
  if (free !== undefined && free < sizeBytes + KEPT_FREE_BYTES)
    throw new UploadRefused(507, "The disk of this server has no room for the file.", "Try again later.");
}
