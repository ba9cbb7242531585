import { open } from "node:fs/promises";
import { quoted } from "../../sandbox/policy/plain-text.ts";
import { ownerOf } from "../accounts/account.ts";
import type { TakenIn } from "../library/archives/take-in-archive.ts";
import type { AssetLibrary } from "../library/asset-library.ts";
import { assetInWords } from "../library/describe-asset.ts";
import { counted } from "../project/counted.ts";
import type { UploadRecord } from "./upload-records.ts";

/** Makes of a file what it is to be, and says what that is. Throws UserError where it is no good. */
export type TakeIn = (user: string, record: UploadRecord, path: string) => Promise<string>;

interface Ports {
  readonly library: Pick<AssetLibrary, "bringIn">;
  /** @throws UserError where it is no archive of a project */
  readonly unpack: (user: string, path: string) => Promise<TakenIn>;
  /** Told whenever more is kept. */
  readonly grown: (owner: string) => void;
}

/** An asset of the project that the link is for; an archive, which is known by what is in it, becomes a project. */
export function takingIn({ library, unpack, grown }: Ports): TakeIn {
  return async (user, { projectId, name, bpm, fileName }, path) => {
    const owner = ownerOf({ user });
    try {
      if (await startsAsZip(path)) {
        const { projectId: taken, title, revisions, missing } = await unpack(user, path);
        const without = missing.length > 0 ? ` ${counted(missing.length, "file")} of it are gone.` : "";
        return `Took in the project ${quoted(title)} as "${taken}", with ${counted(revisions, "revision")}.${without}`;
      }
      const file = { source: { received: path, name: fileName }, name, bpm };
      // Whoever sent it may have gone: it is taken in all the same.
      const call = { signal: new AbortController().signal, progress: () => {} };
      const { asset, wasThere, notes } = await library.bringIn(owner, projectId, file, call);
      const what = wasThere
        ? `${assetInWords(asset)} is in the project already, as asset "${asset.assetId}".`
        : `Added ${assetInWords(asset)} as asset "${asset.assetId}".`;
      return notes.length > 0 ? `${what} Notes: ${notes.join("; ")}.` : what;
    } finally {
      grown(owner);
    }
  };
}

/** No kind of media begins like it. */
async function startsAsZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString("latin1") === "PK\x03\x04";
  } finally {
    await file.close();
  }
}
