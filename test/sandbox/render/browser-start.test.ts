import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { launchBrowser } from "../../../sandbox/render/browser/browser.ts";
import { findBrowser } from "../../../src/platform/browsers/find-browser.ts";
import { cacheFolder } from "../../../src/platform/files/cache-folder.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A browser that ends by itself at so many starts, as Chromium does once in some hundred. */
async function browserThatEnds(times: number) {
  const scratch = mkdtempSync(join(tmpdir(), "sw-browser-start-"));
  folders.push(scratch);
  const found = await findBrowser(process.env.SCENEWRIGHT_BROWSER, process.env.SCENEWRIGHT_CACHE ?? cacheFolder());
  const [executable, starts] = [join(scratch, "browser"), join(scratch, "starts")];
  writeFileSync(
    executable,
    `#!/bin/sh\necho >> "${starts}"\n[ $(wc -l < "${starts}") -gt ${times} ] && exec "${found.executable}" "$@"\nexit 139\n`,
  );
  chmodSync(executable, 0o755);
  const environment = { PATH: process.env.PATH, HOME: scratch, ...found.environment };
  return {
    launch: () => launchBrowser({ executable, scratch, tryOwnSandbox: false, environment }),
    starts: () => readFileSync(starts, "utf8").length,
  };
}

test.skipIf(process.platform === "win32")(
  "a browser that ends as it starts is started once more, and not again and again",
  async () => {
    const once = await browserThatEnds(1);
    const browser = await once.launch();
    expect(browser.version).toMatch(/Chrome/);
    expect(once.starts()).toBe(2);
    await browser.close();
    const always = await browserThatEnds(9);
    await expect(always.launch()).rejects.toThrow(/closed/);
    expect(always.starts()).toBe(2);
  },
);
