import { expect, test } from "vitest";
import { loadQueuePackages } from "../../../src/queue/load-queue-packages.ts";

test("a package that is not installed is named, with how to install it", async () => {
  const missing = () =>
    Promise.reject(Object.assign(new Error("Cannot find bullmq"), { code: "ERR_MODULE_NOT_FOUND" }));
  await expect(loadQueuePackages({ kind: "postgres" }, missing)).rejects.toThrow(
    /package bullmq is not installed .* npm i bullmq@6\.7\.0/,
  );
});

test("the version named is the one it is tested with", async () => {
  const { default: manifest } = await import("../../../package.json", { with: { type: "json" } });
  expect([manifest.devDependencies.bullmq, manifest.peerDependencies.bullmq]).toEqual(["6.7.0", "6.7.0"]);
});
