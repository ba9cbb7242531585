import { clean } from "../../page/scene-fault.ts";
import { missingGlyphs } from "../../policy/missing-glyphs.ts";
import { type Browser, launchBrowser } from "../browser/browser.ts";
import { BundleFiles } from "../browser/bundle-files.ts";
import { BrowserGoneError, NoAnswerError } from "../browser/devtools-pipe.ts";
import { StagePage } from "../browser/page.ts";
import type { RenderFailure, RenderFailureCode, RenderProcessOptions, Timeline } from "../protocol.ts";
import { RenderFailedError } from "../render-failed.ts";

export type StageOptions = Omit<RenderProcessOptions, "encoderFolder">;

type Purpose = "timeline" | "sheet";

const LOANS_BETWEEN_CLEANINGS = 40;

/**
 * The browser and its open pages. A page is kept and used again, as opening one costs a second;
 * one that showed faulty code is thrown away, as nobody knows what that code left behind.
 */
export class Stage {
  readonly #options: StageOptions;
  readonly #files: BundleFiles;
  readonly #idle: Record<Purpose, StagePage[]> = { timeline: [], sheet: [] };
  #browser: Promise<Browser> | undefined;
  #closed = false;
  #loans = 0;

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

  /**
   * Lends a page to `work`. On any failure that page is thrown away and another opened, so that the next caller need not
   * wait for it. Other pages go on; the whole browser is closed only if it can't close the page.
   */
  async withPage<T>(purpose: Purpose, work: (page: StagePage) => Promise<T>): Promise<T> {
    const page = await this.#takePage(purpose);
    try {
      const result = await work(page);
      if (page.lost) void this.#discard(page);
      else this.#keep(page, purpose);
      return result;
    } catch (error) {
      void this.#replace(page, purpose);
      throw error instanceof BrowserGoneError ? lossOf(page, error) : error;
    }
  }

  /** Like `withPage`, with a new page that is thrown away afterwards. */
  async withFreshPage<T>(work: (page: StagePage) => Promise<T>): Promise<T> {
    const page = await this.#openPage("timeline");
    try {
      return await work(page);
    } catch (error) {
      throw error instanceof BrowserGoneError ? lossOf(page, error) : error;
    } finally {
      void this.#discard(page);
    }
  }

  /** A page that stands ready without being used, so that the next request finds it. */
  async warm(): Promise<Browser> {
    const browser = await this.browser();
    if (this.#idle.timeline.length === 0) await this.withPage("timeline", async () => {});
    return browser;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const browser = await this.#browser?.catch(() => undefined);
    await browser?.close();
  }

  #keep(page: StagePage, purpose: Purpose): void {
    this.#idle[purpose].push(page);
    this.#loans += 1;
    if (this.#loans % LOANS_BETWEEN_CLEANINGS === 0) void page.forgetCaches().catch(() => {});
  }

  async #takePage(purpose: Purpose): Promise<StagePage> {
    for (let page = this.#idle[purpose].pop(); page; page = this.#idle[purpose].pop()) {
      if (!page.lost) return page;
      void this.#discard(page);
    }
    return this.#openPage(purpose);
  }

  async #openPage(purpose: Purpose): Promise<StagePage> {
    const browser = await this.browser();
    try {
      return await StagePage.open(browser, this.#files, purpose === "sheet" ? "data" : "none");
    } catch {
      await this.#restart();
      throw new RenderFailedError({ code: "browser-failed" });
    }
  }

  async #replace(page: StagePage, purpose: Purpose): Promise<void> {
    await this.#discard(page);
    if (this.#closed || this.#idle[purpose].length > 0) return;
    // If the trouble persists, the next caller gets the error.
    await this.withPage(purpose, async () => {}).catch(() => {});
  }

  async #discard(page: StagePage): Promise<void> {
    if (!(await page.close())) await this.#restart();
  }

  /** A page that even the browser can't close is ended by closing the browser. */
  async #restart(): Promise<void> {
    const browser = await this.#browser?.catch(() => undefined);
    this.#browser = undefined;
    await browser?.close();
  }
}

/** What the loss of a page says about the scene it drew. Silence means native code without a budget tick: a regular expression, a huge filter. */
function lossOf(page: StagePage, error: BrowserGoneError): RenderFailedError {
  return new RenderFailedError({
    code: error instanceof NoAnswerError ? "scene-too-slow" : "page-lost",
    ...page.drawing,
  });
}

const MOST_UNDRAWN = 80;

export interface DrawnFrame {
  readonly changed: boolean;
  /** Characters in it that no bundled font has. */
  readonly undrawn: string;
}

/**
 * Draws a frame of `timeline` on a page that shows it, or says which scene failed and how.
 * `changed` is false only where the picture is certainly the same as that of the frame before.
 */
export async function seekTo(page: StagePage, timeline: Timeline, frame: number): Promise<DrawnFrame> {
  page.drawing = { frame, ...blame(timeline, frame) };
  const { fault, changed, undrawn } = await page.seek(frame).catch((error) => {
    if (error instanceof BrowserGoneError) throw error;
    throw new RenderFailedError({ code: "scene-too-slow", ...page.drawing });
  });
  // The page is not trusted to say anything but characters that no font has.
  if (!fault)
    return {
      changed: changed !== false,
      undrawn: missingGlyphs(String(undrawn ?? "").slice(0, MOST_UNDRAWN)).join(""),
    };
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

/** The line in the author's source: compiling moves lines. */
function sourceLine(
  timeline: Timeline,
  sceneId: unknown,
  compiledLine: unknown,
): Pick<RenderFailure, "line" | "module"> {
  const scene = timeline.scenes.find((each) => each.sceneId === sceneId);
  const row = Number(compiledLine) - 1;
  const [line, module] = [scene?.lineMap?.[row], scene?.moduleMap?.[row]];
  return Number.isSafeInteger(line) ? { line: line as number, ...(module ? { module } : {}) } : {};
}

function blame(timeline: Timeline, frame: number): { sceneId?: string } {
  const shown = timeline.scenes.filter((s) => frame >= s.startFrame && frame < s.startFrame + s.durationInFrames);
  const last = shown.at(-1);
  return last ? { sceneId: last.sceneId } : {};
}
