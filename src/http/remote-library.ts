import type { AwaitedUpload, Library } from "../library/asset-library.ts";

/** Assets for someone elsewhere: paths of this machine are none of theirs, so they are told where to send the file. */
export function remoteLibrary(
  library: Library,
  invite: (projectId: string, file: { name?: string | undefined; bpm?: number | undefined }) => Promise<AwaitedUpload>,
): Library {
  return {
    bringIn(owner, projectId, file, options) {
      const { source } = file;
      if (source === undefined || "path" in source) return invite(projectId, file);
      return library.bringIn(owner, projectId, file, options);
    },
    thumbnail: (...given) => library.thumbnail(...given),
  };
}
