import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isExecutable, isPackagedInSandbox } from "../../../../src/platform/browsers/browser-program.ts";

const folder = mkdtempSync(join(tmpdir(), "sw-browsers ü-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(process.platform === "win32")("a folder and a missing file are no programs to run", async () => {
  const app = join(folder, "Chrome.app");
  mkdirSync(app);
  expect(await isExecutable(app)).toBe(false);
  expect(await isExecutable(join(folder, "missing"))).toBe(false);
  expect(await isExecutable(script("chrome", "#!/bin/sh\n"))).toBe(true);
});

test.skipIf(process.platform === "win32")("the stub of a snap or a Flatpak is told from a browser", async () => {
  const ubuntu = script(
    "chromium-browser",
    '#!/bin/sh\nif ! [ -x /snap/bin/chromium ]; then echo "run snap install"; fi',
  );
  const flatpak = script(
    "chromium-flatpak",
    "#!/bin/sh\nexec /usr/bin/flatpak run --branch=stable org.chromium.Chromium",
  );
  expect(await isPackagedInSandbox(ubuntu)).toBe(true);
  expect(await isPackagedInSandbox(flatpak)).toBe(true);
  mkdirSync(join(folder, "bin"));
  const link = join(folder, "chromium");
  symlinkSync(script("bin/snap", "ELF"), link);
  expect(await isPackagedInSandbox(link)).toBe(true);
  expect(await isPackagedInSandbox(script("debian", "#!/bin/sh\nexec /usr/lib/chromium/chromium $@"))).toBe(false);
  expect(await isPackagedInSandbox(script("real", "\u007fELF /snap/bin/ in its data"))).toBe(false);
  expect(await isPackagedInSandbox(join(folder, "missing"))).toBe(false);
});

function script(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}
