import { expect, test } from "vitest";
import { UserError } from "../../../../src/errors.ts";
import { encoderFolder } from "../../../../src/platform/processes/encoder-folder.ts";

function refusal(platform: NodeJS.Platform, arch: string): UserError {
  try {
    encoderFolder(platform, arch, () => {
      throw new Error("not found");
    });
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error("no UserError was thrown");
}

test("Windows on ARM uses the x64 encoder where it is installed", () => {
  expect(encoderFolder("win32", "arm64", (path) => `/modules/${path}`)).toBe(
    "/modules/@remotion/compositor-win32-x64-msvc",
  );
});

test("Windows on ARM without one is told that none exists, and to run the x64 Node.js", () => {
  const { problem, nextStep } = refusal("win32", "arm64");
  expect(problem).toContain("no video encoder package for Windows on ARM");
  expect(nextStep).toContain("x64 build of Node.js");
  expect(nextStep).not.toContain("--omit");
});

test("reinstalling is advised only where there is a package to install", () => {
  expect(refusal("darwin", "arm64").nextStep).toContain("--omit=optional");
  expect(refusal("freebsd", "x64").problem).toContain("no video encoder package for freebsd x64");
  expect(refusal("linux", "riscv64").nextStep).not.toContain("--omit");
});

test("on Linux with musl its own package is found", () => {
  const resolve = (path: string) => {
    if (path.includes("gnu")) throw new Error("not found");
    return `/m/${path}`;
  };
  expect(encoderFolder("linux", "arm64", resolve)).toBe("/m/@remotion/compositor-linux-arm64-musl");
});
