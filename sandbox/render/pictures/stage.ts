import type { Browser } from "../browser/browser.ts";
import { BrowserGoneError, NoAnswerError, NoTurnError } from "../browser/devtools-pipe.ts";
import type { StagePage } from "../browser/page.ts";
import { RenderFailedError } from "../render-failed.ts";
import { Lodging, type LodgingOptions, type Purpose } from "./lodging.ts";

const LOANS_BETWEEN_CLEANINGS = 40;
/** A browser that was made ready for nothing goes again. */
const SPARE_MILLISECONDS = 30_000;

/**
 * The browser and its open pages. A page is kept and used again, as opening one costs a second;
 * one that showed faulty code is thrown away, as nobody knows what that code left behind.
 * While a frame takes long another browser starts, so that whoever comes next need not wait for the end of this one.
 */
export class Stage {
  readonly #options: LodgingOptions;
  #lodging: Promise<Lodging> | undefined;
  #spare: Promise<Lodging> | undefined;
  #closed = false;
  #loans = 0;

  constructor(options: LodgingOptions) {
    this.#options = options;
  }

  /**
   * Lends a page to `work`. On any failure that page is thrown away and another opened. Other pages go on; where the whole
   * browser has to end, `work` on them is done once more on the next one.
   */
  async withPage<T>(purpose: Purpose, work: (page: StagePage) => Promise<T>): Promise<T> {
    try {
      return await this.#lend(purpose, false, work);
    } catch (error) {
      if (!(error instanceof EvictedError)) throw error;
      return this.#lend(purpose, false, work);
    }
  }

  /** As `withPage`, with a page that never drew anything before and is thrown away afterwards. */
  async withFreshPage<T>(work: (page: StagePage) => Promise<T>): Promise<T> {
    try {
      return await this.#lend("timeline", true, work);
    } catch (error) {
      if (!(error instanceof EvictedError)) throw error;
      return this.#lend("timeline", true, work);
    }
  }

  /** A page that stands ready without being used, so that the next request finds it. */
  async warm(): Promise<Browser> {
    const lodging = await this.#current();
    if (lodging.idle.timeline.length === 0) await this.withPage("timeline", async () => {});
    return lodging.browser;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const lodgings = await Promise.all([this.#lodging, this.#spare].map((each) => each?.catch(() => undefined)));
    await Promise.all(lodgings.map((each) => each?.browser.close()));
  }

  async #lend<T>(purpose: Purpose, fresh: boolean, work: (page: StagePage) => Promise<T>): Promise<T> {
    const [lodging, page] = await this.#takePage(purpose, fresh);
    lodging.lent.add(page);
    try {
      const result = await work(page);
      if (page.wasSlow) this.#retire(lodging);
      if (fresh || page.lost) void this.#discard(lodging, page);
      else this.#keep(lodging, page, purpose);
      return result;
    } catch (error) {
      if (isWeighedOnly(error) && !fresh && !page.lost) this.#keep(lodging, page, purpose);
      else if (error instanceof NoAnswerError && page.isPainting) this.#leave(lodging, page);
      else void this.#discard(lodging, page);
      if (!(error instanceof BrowserGoneError)) throw error;
      if (lodging.endedFor && lodging.endedFor !== page) throw new EvictedError();
      throw lossOf(page, lodging, error);
    } finally {
      lodging.lent.delete(page);
      if (lodging.retired && lodging.lent.size === 0) void lodging.browser.close();
      if (purpose === "timeline" && !this.#closed)
        void this.#current().then(
          (current) => current.keepOneReady(),
          () => {},
        );
    }
  }

  #keep(lodging: Lodging, page: StagePage, purpose: Purpose): void {
    lodging.idle[purpose].push(page);
    this.#loans += 1;
    if (this.#loans % LOANS_BETWEEN_CLEANINGS === 0) void page.forgetCaches().catch(() => {});
  }

  async #takePage(purpose: Purpose, fresh: boolean): Promise<[Lodging, StagePage]> {
    const lodging = await this.#current();
    const { idle } = lodging;
    for (let page = fresh ? undefined : idle[purpose].pop(); page; page = idle[purpose].pop()) {
      if (!page.lost) return [lodging, page];
      void this.#discard(lodging, page);
    }
    try {
      return [lodging, await lodging.open(purpose)];
    } catch {
      if (lodging.endedFor) throw new EvictedError();
      await this.#end(lodging);
      throw new RenderFailedError({ code: "browser-failed" });
    }
  }

  async #current(): Promise<Lodging> {
    const current = await this.#lodging?.catch(() => undefined);
    if (current?.isOpen && !current.retired) return current;
    if (this.#closed) throw new RenderFailedError({ code: "cancelled" });
    if (current && this.#lodging && (await this.#lodging) === current) {
      this.#lodging = this.#spare;
      this.#spare = undefined;
      if (!current.retired) void current.browser.close();
      if (this.#lodging) return this.#current();
    }
    this.#lodging = Lodging.open(this.#options, () => this.#prepareSpare());
    return this.#lodging.catch(() => {
      this.#lodging = undefined;
      throw new RenderFailedError({ code: "browser-failed" });
    });
  }

  #prepareSpare(): void {
    if (this.#spare || this.#closed) return;
    const spare = Lodging.open(this.#options, () => this.#prepareSpare());
    this.#spare = spare;
    spare.then(
      (lodging) => lodging.keepOneReady(),
      () => {
        if (this.#spare === spare) this.#spare = undefined;
      },
    );
    setTimeout(() => {
      if (this.#spare !== spare) return;
      this.#spare = undefined;
      void spare.then(({ browser }) => browser.close()).catch(() => {});
    }, SPARE_MILLISECONDS).unref();
  }

  /** The next guests find the browser that started meanwhile; this one ends with its last. */
  #retire(lodging: Lodging): void {
    if (this.#spare) lodging.retired = true;
  }

  /** What paints is the browser, all pages together: one that is busy with a picture is no use to anybody. */
  #leave(lodging: Lodging, page: StagePage): void {
    void lodging.endFor(page);
  }

  async #discard(lodging: Lodging, page: StagePage): Promise<void> {
    if (!(await page.close())) await this.#end(lodging);
  }

  /** A renderer that even its browser cannot end goes with it. */
  async #end(lodging: Lodging): Promise<void> {
    await lodging.browser.close();
  }
}

/** Nothing went wrong on the page: its code ran to the end, and was not painted. */
function isWeighedOnly(error: unknown): boolean {
  return error instanceof RenderFailedError && error.failure.code === "scene-too-heavy";
}

/** The browser ended under a page for the sake of another one. */
class EvictedError extends Error {}

/** What the loss of a page says about the scene it drew. Silence is native code without a tick: an expression, a huge filter. */
function lossOf(page: StagePage, lodging: Lodging, error: BrowserGoneError): RenderFailedError {
  const isSilent = error instanceof NoAnswerError;
  if (lodging.heldTooMuch) return new RenderFailedError({ code: "too-much-memory", ...page.drawing });
  if (!isSilent) return new RenderFailedError({ code: "page-lost", ...page.drawing });
  if (error instanceof NoTurnError) return new RenderFailedError({ code: "machine-busy", ...page.drawing });
  const detail = page.isPainting ? PAINTED : CALLED;
  return new RenderFailedError({ code: "scene-too-slow", detail, ...page.drawing });
}

const PAINTED = "Its code had run: painting it took too long (filters, shadows, masks, blends, long paths).";
const CALLED = "A single built-in call or the layout of the page did not come to an end.";
