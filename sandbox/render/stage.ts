import { type Browser, launchBrowser } from "../browser/browser.ts";
import { BundleFiles } from "../browser/bundle-files.ts";
import { BrowserGoneError } from "../browser/devtools-pipe.ts";
import { StagePage } from "../browser/page.ts";
import { clean } from "../page/scene-fault.ts";
import type { RenderFailureCode, Timeline } from "../protocol.ts";
import { RenderFailedError } from "./render-failed.ts";

export interface StageOptions {
  readonly browserExecutable: string;
  readonly browserEnvironment: Record<string, string>;
  readonly tryOwnSandbox: boolean;
  readonly bundleFolder: string;
  readonly scratch: string;
}

type Purpose = "timeline" | "sheet";

/**
 * The browser and its open pages. A page is kept and used again, as opening one costs a second;
 * one that showed faulty code is thrown away, as nobody knows what that code left behind.
 */
export class Stage {
  readonly #options: StageOptions;
  readonly #files: BundleFiles;
  readonly #idle: Record<Purpose, StagePage[]> = { timeline: [], sheet: [] };
  #browser: Promise<Browser> | undefined;

  constructor(options: StageOptions) {
    this.#options = options;
    this.#files = new BundleFiles(options.bundleFolder);
  }

  async browser(): Promise<Browser> {
    const current = await this.#browser?.catch(() => undefined);
    if (current && !current.pipe.closed) return current;
    await current?.close();
    this.#idle.timeline = [];
    this.#idle.sheet = [];
    this.#browser = launchBrowser({
      executable: this.#options.browserExecutable,
      scratch: this.#options.scratch,
      tryOwnSandbox: this.#options.tryOwnSandbox,
      environment: this.#options.browserEnvironment,
    });
    return this.#browser.catch(() => {
      throw new RenderFailedError({ code: "browser-failed" });
    });
  }

  /** Lends a page to `work`. On any failure the page is thrown away, and the whole browser when it no longer answers. */
  async withPage<T>(purpose: Purpose, work: (page: StagePage) => Promise<T>): Promise<T> {
    const page = await this.#takePage(purpose);
    try {
      const result = await work(page);
      if (page.lost) await page.close();
      else this.#idle[purpose].push(page);
      return result;
    } catch (error) {
      const wasLost = page.lost;
      await page.close();
      if (wasLost || error instanceof BrowserGoneError) await this.#restart();
      throw error instanceof BrowserGoneError ? new RenderFailedError({ code: "page-lost" }) : error;
    }
  }

  /** As `withPage`, with a page that never drew anything before and is thrown away afterwards. */
  async withFreshPage<T>(work: (page: StagePage) => Promise<T>): Promise<T> {
    const idle = this.#idle.timeline.splice(0);
    try {
      return await this.withPage("timeline", work);
    } finally {
      const used = this.#idle.timeline.splice(0, this.#idle.timeline.length, ...idle);
      await Promise.all(used.map((page) => page.close()));
    }
  }

  /** A page that stands ready without being used, so that the next request finds it. */
  async warm(): Promise<Browser> {
    const browser = await this.browser();
    if (this.#idle.timeline.length === 0) await this.withPage("timeline", async () => {});
    return browser;
  }

  async close(): Promise<void> {
    const browser = await this.#browser?.catch(() => undefined);
    await browser?.close();
  }

  async #takePage(purpose: Purpose): Promise<StagePage> {
    const browser = await this.browser();
    for (let page = this.#idle[purpose].pop(); page; page = this.#idle[purpose].pop()) {
      if (!page.lost) return page;
      await page.close();
    }
    try {
      return await StagePage.open(browser, this.#files, purpose === "sheet" ? "data" : "none");
    } catch {
      await this.#restart();
      throw new RenderFailedError({ code: "browser-failed" });
    }
  }

  /** A renderer stuck in native code ignores everything but the end of its browser. */
  async #restart(): Promise<void> {
    const browser = await this.#browser?.catch(() => undefined);
    this.#browser = undefined;
    await browser?.close();
  }
}

/** Draws a frame of `timeline` on a page that shows it, or says which scene failed and how. */
export async function seekTo(page: StagePage, timeline: Timeline, frame: number): Promise<void> {
  let fault: Awaited<ReturnType<StagePage["seek"]>>["fault"];
  try {
    ({ fault } = await page.seek(frame));
  } catch {
    // No answer within the outer limit: native code without a tick, such as a regular expression or a huge filter.
    throw new RenderFailedError({ code: "scene-too-slow", frame, ...blame(timeline, frame) });
  }
  if (!fault) return;
  const known = timeline.scenes.some(({ sceneId }) => sceneId === fault.sceneId);
  throw new RenderFailedError({
    code: FAULT_CODES[String(fault.kind)] ?? "scene-threw",
    frame,
    ...(known ? { sceneId: fault.sceneId as string } : blame(timeline, frame)),
    ...(typeof fault.detail === "string" ? { detail: clean(fault.detail) } : {}),
    ...sourceLine(timeline, fault.sceneId, fault.line),
  });
}

const FAULT_CODES: Record<string, RenderFailureCode> = {
  threw: "scene-threw",
  "too-slow": "scene-too-slow",
  refused: "scene-refused",
};

/** The line as its author counts: compiling moves lines. */
function sourceLine(timeline: Timeline, sceneId: unknown, compiledLine: unknown): { line?: number } {
  const line = timeline.scenes.find((scene) => scene.sceneId === sceneId)?.lineMap?.[Number(compiledLine) - 1];
  return Number.isSafeInteger(line) ? { line: line as number } : {};
}

function blame(timeline: Timeline, frame: number): { sceneId?: string } {
  const shown = timeline.scenes.filter((s) => frame >= s.startFrame && frame < s.startFrame + s.durationInFrames);
  const last = shown.at(-1);
  return last ? { sceneId: last.sceneId } : {};
}
