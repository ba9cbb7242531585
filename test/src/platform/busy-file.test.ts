import { expect, test } from "vitest";
import { retryBusyFile } from "../../../src/platform/files/retry-busy-file.ts";

function busyFor(attempts: number, code: string) {
  let made = 0;
  return () => {
    made += 1;
    if (made <= attempts) throw Object.assign(new Error(code), { code });
    return made;
  };
}

test.each(["EBUSY", "EPERM", "EACCES"])(
  "a file that another program holds for a moment (%s) is tried again",
  async (code) => {
    expect(await retryBusyFile(busyFor(3, code), "win32")).toBe(4);
  },
);

test("a file that doesn't exist is an error at once", async () => {
  await expect(retryBusyFile(busyFor(1, "ENOENT"), "win32")).rejects.toThrow("ENOENT");
});

test("a refusal outside of Windows is meant, and is not tried again", async () => {
  await expect(retryBusyFile(busyFor(1, "EPERM"), "linux")).rejects.toThrow("EPERM");
});
