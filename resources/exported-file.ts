import { basename } from "node:path";
import { UserError } from "../src/errors.ts";
import { defineResource } from "../src/mcp/resource.ts";

/** Above this a client should open the path: base64 in JSON takes a third more, twice. */
const MAX_BYTES = 25 * 1024 ** 2;

export const exportedFileResource = defineResource({
  name: "exported-file",
  title: "Exported file",
  description:
    "A finished export, its thumbnail, captions or texts, up to 25 MB. Larger files are at the path that wait_for_job gives.",
  uri: "scenewright://exports/{jobId}/{file}",
  mimeType: "application/octet-stream",
  async read({ jobId = "", file = "" }, { exports, owner }) {
    const job = await exports.read(owner, jobId);
    // Only files that the job made are read, whatever else lies beside them.
    const found = job.files.find(({ path }) => basename(path) === file);
    if (!found)
      throw new UserError(
        "The job has no such file.",
        `It has: ${job.files.map(({ path }) => basename(path)).join(", ") || "none yet"}.`,
      );
    if (found.sizeBytes > MAX_BYTES)
      throw new UserError("The file is too large to send here.", `Open it at ${found.path}.`);
    const blob = await exports.open(owner, job, file);
    if (!blob) throw new UserError("The file is no longer in the exports folder.", "Call export_video again.");
    return { bytes: await blob.bytes(), mimeType: found.mimeType };
  },
});
