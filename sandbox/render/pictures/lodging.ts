import { type Browser, launchBrowser } from "../browser/browser.ts";
import { StagePage } from "../browser/page.ts";
import { PageFiles } from "../browser/page-files.ts";
import type { RenderProcessOptions } from "../protocol.ts";

export type LodgingOptions = Omit<RenderProcessOptions, "encoderFolder">;

export type Purpose = "timeline" | "sheet";

/** One browser with its pages: those that wait for work, and those that are lent. */
export class Lodging {
  readonly idle: Record<Purpose, StagePage[]> = { timeline: [], sheet: [] };
  readonly lent = new Set<StagePage>();
  readonly browser: Browser;
  /** The page for whose sake the whole browser was ended. Those on other pages are not to blame. */
  endedFor: StagePage | undefined;
  /** Whether it was ended for what it held in memory. */
  heldTooMuch = false;
  /** Whether it takes no new guests. */
  retired = false;
  readonly #files: PageFiles;
  readonly #onSlow: () => void;

  private constructor(browser: Browser, files: PageFiles, onSlow: () => void) {
    this.browser = browser;
    this.#files = files;
    this.#onSlow = onSlow;
  }

  /** @param onSlow told when a frame takes long */
  static async open(options: LodgingOptions, onSlow: () => void): Promise<Lodging> {
    let lodging: Lodging | undefined;
    const browser = await launchBrowser({
      executable: options.browserExecutable,
      scratch: options.scratch,
      tryOwnSandbox: options.tryOwnSandbox,
      environment: options.browserEnvironment,
      onTooMuchMemory: () => lodging?.blameForMemory(),
    });
    lodging = new Lodging(browser, new PageFiles(options.bundleFolder, options.scratch), onSlow);
    return lodging;
  }

  get isOpen(): boolean {
    return !this.browser.pipe.closed && this.endedFor === undefined;
  }

  open(purpose: Purpose): Promise<StagePage> {
    return StagePage.open(this.browser, this.#files, purpose === "sheet" ? "data" : "assets", this.#onSlow);
  }

  /** Opens a page that waits for work, unless one does. Failing, whoever needs one next sees the trouble. */
  async keepOneReady(): Promise<void> {
    if (!this.isOpen || this.idle.timeline.length > 0) return;
    const page = await this.open("timeline").catch(() => undefined);
    if (page) this.idle.timeline.push(page);
  }

  /** The browser is killed by who watches it. The frame that has been drawn for longest is the likeliest cause. */
  blameForMemory(): void {
    this.heldTooMuch = true;
    this.endedFor ??= [...this.lent].sort((one, other) => one.frameStartedAt - other.frameStartedAt)[0];
  }

  /** Ends the browser with all its pages. */
  async endFor(page: StagePage): Promise<void> {
    this.endedFor ??= page;
    await this.browser.close();
  }
}
