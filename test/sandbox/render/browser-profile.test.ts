import { expect, test } from "vitest";
import { removeProfile } from "../../../sandbox/render/browser/browser.ts";

test("a profile that Windows still keeps busy doesn't fail the render that ended", async () => {
  let retries = 0;
  const busy = async (_: unknown, options?: { maxRetries?: number }) => {
    retries = options?.maxRetries ?? 0;
    throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
  };
  await expect(removeProfile("profile", busy)).resolves.toBeUndefined();
  expect(retries).toBeGreaterThanOrEqual(10);
});
