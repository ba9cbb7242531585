import { expect, test } from "vitest";
import { loadQueuePackages } from "../../../src/queue/load-queue-packages.ts";

test("a package that is not installed is named, with how to install it", async () => {
  const missing = (name: string) =>
    Promise.reject(Object.assign(new Error(`Cannot find ${name}`), { code: "ERR_MODULE_NOT_FOUND" }));
  await expect(loadQueuePackages({ kind: "redis" }, missing)).rejects.toThrow(
    /package bullmq is not installed .* npm i bullmq@6\.7\.0 ioredis@6\.0\.0/,
  );
});

test("the versions named are those it is tested with", async () => {
  const { default: manifest } = await import("../../../package.json", { with: { type: "json" } });
  const { bullmq, ioredis } = manifest.devDependencies;
  expect([bullmq, ioredis]).toEqual(["6.7.0", "6.0.0"]);
  expect(manifest.peerDependencies).toMatchObject({ bullmq, ioredis });
});
