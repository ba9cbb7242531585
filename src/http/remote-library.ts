import { UserError } from "../errors.ts";
import type { Library } from "../library/asset-library.ts";

/** Assets for someone elsewhere: paths of this machine are none of theirs. */
export function remoteLibrary(library: Library): Library {
  return {
    bringIn(owner, projectId, file, options) {
      if ("path" in file.source)
        throw new UserError(
          "Files of your machine cannot be read from here.",
          "Give the file's https address as url, or its bytes as data.",
        );
      return library.bringIn(owner, projectId, file, options);
    },
    thumbnail: (...given) => library.thumbnail(...given),
  };
}
