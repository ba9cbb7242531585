import { expect, test, vi } from "vitest";
import { removeProfile } from "../../../sandbox/render/browser/browser.ts";

test("a profile that the killed browser keeps busy is retried for seconds, and never fails the render", async () => {
  const remove = vi.fn(async () => {
    throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
  });
  await expect(removeProfile("C:\\scratch\\profile-x", remove)).resolves.toBeUndefined();
  const [, options] = remove.mock.calls[0] as unknown as [string, { maxRetries: number; retryDelay: number }];
  // Node waits one delay longer after each try.
  expect((options.maxRetries * (options.maxRetries + 1) * options.retryDelay) / 2).toBeGreaterThan(5_000);
});
