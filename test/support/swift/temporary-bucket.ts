import { randomBytes } from "node:crypto";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { inject } from "vitest";
import type { S3Settings } from "../../../src/store/buckets/s3-settings.ts";

/** A new, empty bucket in the storage of this run; it goes with it. */
export async function temporaryBucket(): Promise<S3Settings> {
  const response = await fetch(inject("swift"));
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  const settings: S3Settings = { ...JSON.parse(text), bucket: `films-${randomBytes(6).toString("hex")}` };
  const { endpoint = "", region, accessKeyId, secretAccessKey, bucket } = settings;
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
  });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  client.destroy();
  return settings;
}
