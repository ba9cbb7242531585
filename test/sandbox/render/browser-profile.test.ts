import { expect, test } from "vitest";
import { killed, removeProfile } from "../../../sandbox/render/browser/browser.ts";

test("a profile that Windows still keeps busy doesn't fail the render that ended", async () => {
  let retries = 0;
  const busy = async (_: unknown, options?: { maxRetries?: number }) => {
    retries = options?.maxRetries ?? 0;
    throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
  };
  await expect(removeProfile("profile", busy)).resolves.toBeUndefined();
  expect(retries).toBeGreaterThanOrEqual(10);
});

test("a browser that hangs in the kernel and never ends doesn't keep its process waiting", async () => {
  const signals: unknown[] = [];
  const child = { kill: (signal: unknown) => signals.push(signal) > 0 };
  await killed(child, new Promise(() => undefined), 1);
  expect(signals).toEqual(["SIGKILL"]);
});
