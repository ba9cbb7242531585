import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LoopbackS3, startLoopbackS3 } from "../support/loopback-s3.ts";
import { type RunningServer, simpleScene, startServer } from "../support/server.ts";
import { sharedServer } from "../support/shared-server.ts";
import { whyNoSwift } from "../support/swift/start-swift.ts";
import { temporaryBucket } from "../support/swift/temporary-bucket.ts";

/** Swift, which checks signatures, where it is installed. */
const reason = whyNoSwift();
const unset = await sharedServer();
let s3: Pick<LoopbackS3, "settings"> & { stop(): Promise<void> };
/** On the same workspace, with a storage. */
let server: RunningServer | undefined;
let jobId: string;
let path: string;

beforeAll(async () => {
  if (reason) {
    const loopback = await startLoopbackS3();
    s3 = { settings: loopback.settings, stop: loopback.close };
  } else s3 = { settings: await temporaryBucket(), stop: async () => {} };
  const size = { width: 160, height: 90, fps: 10 };
  const { projectId } = await unset.ok("create_project", { title: "Gezeiten über Nacht", ...size });
  await unset.ok("plan_scenes", { projectId, scenes: [{ sceneId: "tide", title: "Tide", seconds: 1 }] });
  await unset.ok("generate_scene_code", { projectId, sceneId: "tide", code: simpleScene("Tide") });
  const done = await unset.ok("export_video", { projectId, quality: "draft", wait: true });
  jobId = done.jobId;
  path = done.files[0]?.path ?? "";
}, 240_000);

afterAll(async () => {
  await server?.stop();
  await s3?.stop();
});

const wordsOf = async (name: string, args: Record<string, unknown>) => {
  const answer = await (server ?? unset).call(name, args);
  return { answer, words: answer.content[0]?.text ?? "" };
};

test("without a storage publish_export says which variables, and where the file is", async () => {
  const { answer, words } = await wordsOf("publish_export", { jobId });
  expect(answer.isError).toBe(true);
  expect(words).toMatch(/S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY are not set.*S3_ENDPOINT/);
  expect(words).toContain(path);
});

test("with one it gives a link to the very bytes of the export, told by the job and the list, and no secret anywhere", async () => {
  const { endpoint = "", bucket, accessKeyId, secretAccessKey } = s3.settings;
  const variables = { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId };
  server = await startServer(unset.home, ["--verbose"], { ...variables, S3_SECRET_ACCESS_KEY: secretAccessKey });
  const { answer, words } = await wordsOf("publish_export", { jobId, expiresInSeconds: 3600 });
  expect(answer.isError, words).toBeFalsy();
  const { url, sha256 } = answer.structuredContent as unknown as { url: string; sha256: string };
  const fetched = await fetch(url);
  expect(fetched.headers.get("content-type")).toBe("video/mp4");
  expect(Buffer.from(await fetched.arrayBuffer()).equals(readFileSync(path))).toBe(true);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(new URL(url).searchParams.get("X-Amz-Expires")).toBe("3600");
  const job = await wordsOf("wait_for_job", { jobId });
  expect(job.words).toContain(url);
  const listed = await wordsOf("list_jobs", {});
  expect(listed.words).toMatch(/publish gezeiten-.*\.mp4, done\. Published\. The link works until/);
  const everything = JSON.stringify([answer, job, listed]) + server.stderr();
  expect(everything).not.toContain(secretAccessKey);
  const records = [jobId, jobId.replace("exp", "pub")].map((id) =>
    readFileSync(`${unset.home}/jobs/${id}.json`, "utf8"),
  );
  expect(records.join("")).not.toContain(secretAccessKey);
});

test("ids of nothing that can be published are refused", async () => {
  for (const other of ["gen_00000000000000000000000000000000", "exp_00000000000000000000000000000000", "../../etc"]) {
    const { answer, words } = await wordsOf("publish_export", { jobId: other });
    expect(answer.isError).toBe(true);
    expect(words).toContain("list_jobs has them");
  }
});
