import { expect, test } from "vitest";
import { readStorage } from "../../../../src/store/buckets/storage-settings.ts";

const S3 = { S3_BUCKET: "films", S3_ACCESS_KEY_ID: "id", S3_SECRET_ACCESS_KEY: "canary", S3_PREFIX: "made" };
const DATABASE = { DATABASE_URL: "postgres://localhost/scenewright" };

test("files lie in the folder unless the storage is asked for, also where one is set for publishing", () => {
  for (const kind of [undefined, "", "folder"])
    expect(readStorage({ ...S3, ...DATABASE, SCENEWRIGHT_STORAGE: kind })).toBeUndefined();
  const storage = readStorage({ ...S3, ...DATABASE, SCENEWRIGHT_STORAGE: "s3" });
  expect(storage).toMatchObject({ bucket: "films", prefix: "made/workspace/" });
  const own = { ...S3, ...DATABASE, SCENEWRIGHT_STORAGE: "s3", SCENEWRIGHT_STORAGE_BUCKET: "private" };
  expect(readStorage(own)?.bucket).toBe("private");
});

test("a storage without a database, half of one, and any other kind are refused with what to set", () => {
  const refusal = (environment: NodeJS.ProcessEnv) => () => readStorage({ ...environment });
  expect(refusal({ ...S3, SCENEWRIGHT_STORAGE: "s3" })).toThrow("SCENEWRIGHT_STORAGE=s3 needs DATABASE_URL");
  expect(refusal({ ...DATABASE, SCENEWRIGHT_STORAGE: "s3", S3_BUCKET: "films" })).toThrow(
    "S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY are not set.",
  );
  expect(refusal({ ...DATABASE, ...S3, SCENEWRIGHT_STORAGE: "s3", SCENEWRIGHT_STORAGE_BUCKET: "a b" })).toThrow(
    "SCENEWRIGHT_STORAGE_BUCKET is not the name of a bucket.",
  );
  expect(refusal({ SCENEWRIGHT_STORAGE: "gcs" })).toThrow('must be "folder" or "s3"');
});
