import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../../sandbox/render/browser/browser.ts";
import { StagePage } from "../../sandbox/render/browser/page.ts";
import { PageFiles } from "../../sandbox/render/browser/page-files.ts";
import type { Timeline } from "../../sandbox/render/protocol.ts";
import { findBrowser } from "../../src/platform/browsers/find-browser.ts";
import { cacheFolder } from "../../src/platform/files/cache-folder.ts";
import { ROOT } from "./server.ts";

/** A browser and its pages without the render process around them, to look at single frames. */
export async function openStagePages(parent = tmpdir()) {
  const scratch = mkdtempSync(join(parent, "sw-stage-"));
  const cache = process.env.SCENEWRIGHT_CACHE ?? cacheFolder();
  const { executable, environment } = await findBrowser(process.env.SCENEWRIGHT_BROWSER, cache);
  const browser = await launchBrowser({
    executable,
    scratch,
    tryOwnSandbox: false,
    environment: { HOME: scratch, ...environment },
  });
  return {
    executable,
    environment,
    /** `assets` in this folder are those that pages show. */
    scratch,
    open: () => StagePage.open(browser, new PageFiles(join(ROOT, "dist", "bundle"), scratch), "assets"),
    /** Runs code of ours in every page that is open, as the page's own. */
    async runInPages(expression: string) {
      const { targetInfos } = await browser.pipe.send("Target.getTargets");
      for (const { targetId, url } of targetInfos.filter(({ url }) => url.startsWith("https://"))) {
        const { sessionId } = await browser.pipe.send("Target.attachToTarget", { targetId, flatten: true });
        const { exceptionDetails } = await browser.pipe.send("Runtime.evaluate", { expression }, sessionId);
        if (exceptionDetails) throw new Error(`${url}: ${exceptionDetails.text}`);
      }
    },
    /** It may have been ended for the memory it held. */
    isOpen: () => !browser.pipe.closed,
    /** Of all processes of the browser; 0 where the system does not tell. */
    processorMilliseconds: () => browser.processorMilliseconds() ?? 0,
    async close() {
      await browser.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

export async function showTimeline(page: StagePage, timeline: Timeline): Promise<void> {
  await page.resize(timeline, 1);
  await page.show("timeline", { timeline }, timeline, timeline);
}

/** The frame as PNG in base64, and whether the page says that it may differ from the one before. */
export async function lookAt(page: StagePage, timeline: Timeline, frame: number) {
  const { changed, fault } = await page.seek(frame);
  if (fault) throw new Error(`frame ${frame}: ${String(fault.detail)}`);
  return { changed, png: await page.capture(timeline, 1, "png", 100) };
}
