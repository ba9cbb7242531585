import { expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { encoderFolder } from "../../../src/platform/processes/encoder-folder.ts";

function adviceFor(platform: NodeJS.Platform, arch: string): string {
  try {
    encoderFolder(platform, arch);
  } catch (error) {
    if (error instanceof UserError) return `${error.problem} ${error.nextStep}`;
  }
  return "";
}

test("Windows on ARM is told to use Node for x64, not to install again what doesn't exist", () => {
  expect(adviceFor("win32", "arm64")).toMatch(/x64/);
  expect(adviceFor("win32", "arm64")).not.toMatch(/omit=optional/);
});

test("a system that an encoder exists for is told how npm left it out", () => {
  expect(adviceFor("darwin", "arm64")).toMatch(/omit=optional/);
});

test("a system without any encoder is told which ones have one", () => {
  expect(adviceFor("freebsd", "x64")).toMatch(/Linux, macOS or Windows/);
});
