import { expect, test } from "vitest";
import { readS3Setup } from "../../../../src/store/buckets/s3-settings.ts";

const OWN = { S3_BUCKET: "films", S3_ACCESS_KEY_ID: "id", S3_SECRET_ACCESS_KEY: "secret" };
const settingsOf = (environment: Record<string, string>) => {
  const setup = readS3Setup(environment);
  return "settings" in setup ? setup.settings : expect.unreachable(setup.problem);
};
const problemOf = (environment: Record<string, string>) => {
  const setup = readS3Setup(environment);
  return "problem" in setup ? setup.problem : expect.unreachable("it was taken");
};

test("what is missing is named, and a bucket without an endpoint is Amazon's", () => {
  expect(problemOf({})).toBe("S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY are not set.");
  expect(problemOf({ ...OWN, S3_SECRET_ACCESS_KEY: " " })).toBe("S3_SECRET_ACCESS_KEY is not set.");
  expect(settingsOf(OWN)).toEqual({
    bucket: "films",
    region: "us-east-1",
    accessKeyId: "id",
    secretAccessKey: "secret",
    pathStyle: false,
    prefix: "",
  });
});

test("Amazon's own names of keys, region and endpoint are understood, and a pair is never mixed", () => {
  const amazon = {
    AWS_ACCESS_KEY_ID: "a",
    AWS_SECRET_ACCESS_KEY: "b",
    AWS_SESSION_TOKEN: "c",
    AWS_REGION: "eu-west-1",
  };
  expect(settingsOf({ S3_BUCKET: "films", ...amazon, AWS_ENDPOINT_URL_S3: "https://s3.example.com" })).toMatchObject({
    accessKeyId: "a",
    secretAccessKey: "b",
    sessionToken: "c",
    region: "eu-west-1",
    endpoint: "https://s3.example.com",
    pathStyle: true,
  });
  expect(settingsOf({ ...OWN, ...amazon })).toMatchObject({ accessKeyId: "id", secretAccessKey: "secret" });
  expect(settingsOf({ ...OWN, ...amazon }).sessionToken).toBeUndefined();
  expect(problemOf({ S3_BUCKET: "films", S3_ACCESS_KEY_ID: "id", ...amazon })).toBe("S3_SECRET_ACCESS_KEY is not set.");
});

test("an endpoint is https, or on this machine, and holds no keys", () => {
  for (const good of [
    "https://x.supabase.co/storage/v1/s3",
    "http://localhost:9000",
    "http://127.0.0.1:9",
    "http://[::1]:9",
  ])
    expect(settingsOf({ ...OWN, S3_ENDPOINT: good }).endpoint).toBe(good);
  for (const bad of [
    "http://s3.example.com",
    "http://127.0.0.1.example.com",
    "ftp://s3",
    "s3.example.com",
    "https://u:p@s3.example.com",
  ])
    expect(problemOf({ ...OWN, S3_ENDPOINT: bad }), bad).toMatch(/^S3_ENDPOINT/);
});

test("a prefix is a folder, and leads nowhere else", () => {
  expect(settingsOf({ ...OWN, S3_PREFIX: "/films/2026/" }).prefix).toBe("films/2026/");
  for (const bad of ["../x", "a//b", "a b", "ä", "a/.."])
    expect(problemOf({ ...OWN, S3_PREFIX: bad }), bad).toMatch(/^S3_PREFIX/);
  expect(settingsOf({ ...OWN, S3_ENDPOINT: "https://s3.example.com", S3_FORCE_PATH_STYLE: "0" }).pathStyle).toBe(false);
});
