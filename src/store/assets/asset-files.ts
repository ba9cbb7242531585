import type { Asset } from "../../project/assets/asset.ts";

type Stored = Pick<Asset, "sha256" | "mimeType" | "name">;

/** The bytes of assets, under their hash: what two projects of an owner share is stored once. */
export interface AssetFiles {
  /** Stores the file at `path`, whose bytes have the hash, unless they are there already. */
  keep(owner: string, asset: Stored, path: string): Promise<void>;
  /**
   * Absolute path of a plain file of this machine with the bytes; whoever reads them lets others read them too. The bytes are
   * proved once per process. Throws `UserError` where they are missing or are no longer what was stored.
   */
  pathOf(owner: string, asset: Stored): Promise<string>;
}
