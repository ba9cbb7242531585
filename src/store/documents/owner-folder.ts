import { createHash } from "node:crypto";
import { isReadableId } from "../../project/readable-id.ts";

/** The one owner there is over stdio. */
export const LOCAL_OWNER = "local";

/** Prefix of all keys of an owner: none for `local`, whose projects lie at the root of the workspace. */
export function ownerPrefix(owner: string): string {
  if (owner === "") throw new Error("A store call has no owner.");
  return owner === LOCAL_OWNER ? "" : `owners/${encodedOwner(owner)}/`;
}

/** An owner in the keys of a storage: names may be addresses of people, and end up in other people's logs. */
export function hashedOwner(owner: string): string {
  return createHash("sha256").update(owner).digest("hex").slice(0, 40);
}

/** Two owners never share a folder, even where file names ignore case: what is not plain lower case becomes a hash. */
function encodedOwner(owner: string): string {
  if (isReadableId(owner)) return `u-${owner}`;
  return `h-${createHash("sha256").update(owner).digest("hex").slice(0, 40)}`;
}
