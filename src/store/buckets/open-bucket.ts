import { UserError } from "../../errors.ts";
import type { Bucket } from "./bucket.ts";
import { S3Bucket } from "./s3-bucket.ts";
import type { S3Setup } from "./s3-settings.ts";

/** The storage of a setup, opened with the first call. Another kind of storage is a file and a line here. */
export function bucketOf(setup: S3Setup): () => Bucket {
  let bucket: Bucket | undefined;
  return () => {
    if ("problem" in setup)
      throw new UserError(
        `Publishing needs an S3-compatible storage: ${setup.problem}`,
        "Set S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY and, for any but Amazon's, S3_ENDPOINT where the server is started.",
      );
    bucket ??= new S3Bucket(setup.settings);
    return bucket;
  };
}
