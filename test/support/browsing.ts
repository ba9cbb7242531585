import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import axe from "axe-core";
import { DevtoolsPipe } from "../../sandbox/render/browser/devtools-pipe.ts";
import { findBrowser } from "../../src/platform/browsers/find-browser.ts";
import { cacheFolder } from "../../src/platform/files/cache-folder.ts";
import { waitFor } from "./server.ts";

export interface Look {
  readonly scheme: "light" | "dark";
  readonly width: number;
}

/**
 * A real Chromium with the network, as people have it: to see pages of ours as they do, and to use them with the keyboard. One that
 * ends by itself as it starts is started once more, as the product does.
 */
export function openBrowsing() {
  return browsing().catch(browsing);
}

async function browsing() {
  const scratch = mkdtempSync(join(tmpdir(), "sw-browsing-"));
  const { executable, environment } = await findBrowser(
    process.env.SCENEWRIGHT_BROWSER,
    process.env.SCENEWRIGHT_CACHE ?? cacheFolder(),
  );
  const flags = ["--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
  const child = spawn(executable, [...flags, "--no-first-run", `--user-data-dir=${scratch}`, "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    env: { HOME: scratch, ...environment },
  });
  const pipe = new DevtoolsPipe(child.stdio[4] as Readable, child.stdio[3] as Writable);
  const { targetId } = await pipe.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await pipe.send("Target.attachToTarget", { targetId, flatten: true });
  await pipe.send("Page.enable", {}, sessionId);

  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await pipe.send(
      "Runtime.evaluate",
      { expression, awaitPromise: true, returnByValue: true },
      sessionId,
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  const address = () => evaluate<string>("location.href").catch(() => "");
  const key = async (name: "Tab" | "Enter") => {
    const code = name === "Tab" ? 9 : 13;
    const event = { key: name, code: name, windowsVirtualKeyCode: code, ...(name === "Enter" ? { text: "\r" } : {}) };
    await pipe.send("Input.dispatchKeyEvent", { type: "keyDown", ...event }, sessionId);
    await pipe.send("Input.dispatchKeyEvent", { type: "keyUp", ...event }, sessionId);
  };
  return {
    evaluate,
    address,
    key,
    async open(url: string) {
      await pipe.send("Page.navigate", { url }, sessionId);
      await this.arrived((at) => at === url || !at.startsWith("about:"));
    },
    async arrived(isThere: (address: string) => boolean) {
      const isComplete = async () => (await evaluate("document.readyState").catch(() => "")) === "complete";
      if (await waitFor(async () => isThere(await address()) && (await isComplete()), 20_000)) return;
      throw new Error(`The browser stayed at ${await address()}`);
    },
    async look({ scheme, width }: Look) {
      const size = { width, height: 800, deviceScaleFactor: 1, mobile: width < 500 };
      await pipe.send("Emulation.setDeviceMetricsOverride", size, sessionId);
      const features = [{ name: "prefers-color-scheme", value: scheme }];
      await pipe.send("Emulation.setEmulatedMedia", { features }, sessionId);
    },
    /** Into the field that has the focus. */
    type: (text: string) => pipe.send("Input.insertText", { text }, sessionId),
    /** As a person does in the window that a field of files opens. */
    async chooseFile(selector: string, path: string) {
      const { root } = await pipe.send("DOM.getDocument", {}, sessionId);
      const { nodeId } = await pipe.send("DOM.querySelector", { nodeId: root.nodeId, selector }, sessionId);
      await pipe.send("DOM.setFileInputFiles", { nodeId, files: [path] }, sessionId);
    },
    /** What WCAG 2.2 AA has against the page, as far as a program can tell, and what is wider than it. */
    async faults(): Promise<string[]> {
      await evaluate(`${axe.source}; undefined`);
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const found = await evaluate<string[]>(
        `axe.run({ runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
          violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ": " + html + " " + failureSummary)))`,
      );
      const isWide = await evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");
      return isWide ? [...found, "The page scrolls to the side."] : found;
    },
    /** PNG in base64. */
    async picture(): Promise<string> {
      return (await pipe.send("Page.captureScreenshot", { format: "png", captureBeyondViewport: true }, sessionId))
        .data;
    },
    async close() {
      pipe.close();
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      rmSync(scratch, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
