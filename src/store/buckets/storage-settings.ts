import { UserError } from "../../errors.ts";
import { readS3Setup, type S3Settings } from "./s3-settings.ts";

/** What files of the workspace lie in; undefined for its folder. */
export function readStorage(environment: NodeJS.ProcessEnv): S3Settings | undefined {
  const kind = environment.SCENEWRIGHT_STORAGE?.trim();
  if (!kind || kind === "folder") return undefined;
  if (kind !== "s3")
    throw new UserError(
      'SCENEWRIGHT_STORAGE must be "folder" or "s3".',
      "Unset it to keep files in the workspace folder.",
    );
  if (!environment.DATABASE_URL)
    throw new UserError(
      "SCENEWRIGHT_STORAGE=s3 needs DATABASE_URL: which object holds which file is kept in the database.",
      "Set DATABASE_URL to a Postgres database, or unset SCENEWRIGHT_STORAGE.",
    );
  const own = environment.SCENEWRIGHT_STORAGE_BUCKET?.trim();
  const setup = readS3Setup(own ? { ...environment, S3_BUCKET: own } : environment);
  if ("problem" in setup)
    throw new UserError(
      `SCENEWRIGHT_STORAGE=s3 needs an S3-compatible storage: ${own ? setup.problem.replace("S3_BUCKET", "SCENEWRIGHT_STORAGE_BUCKET") : setup.problem}`,
      "Set S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY and, for any but Amazon's, S3_ENDPOINT.",
    );
  // Apart from what is published into the same bucket.
  return { ...setup.settings, prefix: `${setup.settings.prefix}workspace/` };
}
