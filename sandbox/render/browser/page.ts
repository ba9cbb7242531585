import { MAX_PAGE_MILLISECONDS } from "../../policy/limits.ts";
import type { ElementBox, ElementOnScreen } from "../protocol.ts";
import { answerRequest } from "./answer-request.ts";
import { type Browser, within } from "./browser.ts";
import { STAGE_ORIGIN } from "./browser-flags.ts";
import { clipToWholePixels } from "./clip-to-whole-pixels.ts";
import { BrowserGoneError } from "./devtools-pipe.ts";
import type { PageFiles } from "./page-files.ts";
import { REMOTION_GLOBALS, WHEN_STAGE_IS_READY } from "./page-scripts.ts";
import { patiently } from "./patience.ts";

const LOAD_TIMEOUT_MILLISECONDS = 20_000;
/** For the picture of a frame whose code took nearly all the time. */
const SHORTEST_CAPTURE_MILLISECONDS = 500;
const CLOSE_TIMEOUT_MILLISECONDS = 2_000;
const ANSWER_TIMEOUT_MILLISECONDS = 300;

/** What the stage answers to `seek`. Written by our code in the page, but hostile scenes share that page: parse it, don't trust it. */
export interface SeekAnswer {
  readonly changed?: unknown;
  readonly undrawn?: unknown;
  readonly fault?: { sceneId?: unknown; kind?: unknown; detail?: unknown; line?: unknown };
}

interface StageSize {
  readonly width: number;
  readonly height: number;
  /** Whether what nothing is drawn on is clear, and not white. */
  readonly transparent?: boolean;
}

/**
 * One browser page with the bundle loaded. Every request it makes is answered from the bundle or the assets, or refused.
 * `images: "data"` is for the contact sheet's page, which never runs scene code.
 */
export class StagePage {
  readonly #browser: Browser;
  readonly #files: PageFiles;
  readonly #images: "assets" | "data";
  #targetId = "";
  #sessionId = "";
  #size = "";
  #lost = false;
  #lose: () => void = () => {};
  /** Rejects once the page is gone: pending commands are never answered then. */
  readonly #gone = new Promise<never>((_, reject) => {
    this.#lose = () => {
      this.#lost = true;
      reject(new BrowserGoneError("The page ended."));
    };
  });
  #detached: () => void = () => {};
  readonly #whenDetached = new Promise<void>((resolve) => {
    this.#detached = resolve;
  });
  readonly #stopListening: (() => void)[] = [];
  /** What is being drawn, for the error when the page is lost. */
  drawing: { readonly frame?: number; readonly sceneId?: string } = {};
  #frameStartedAt = 0;
  #isPainting = false;
  /** Whether a frame of it took long: the browser may go on painting what nobody waits for any more. */
  wasSlow = false;
  readonly #onSlow: () => void;

  private constructor(browser: Browser, files: PageFiles, images: "assets" | "data", onSlow: () => void) {
    this.#onSlow = onSlow;
    this.#browser = browser;
    this.#files = files;
    this.#images = images;
    this.#gone.catch(() => {});
  }

  /** @param onSlow told when a frame takes long, before it is given up */
  static async open(
    browser: Browser,
    files: PageFiles,
    images: "assets" | "data",
    onSlow: () => void = () => {},
  ): Promise<StagePage> {
    const page = new StagePage(browser, files, images, onSlow);
    try {
      await within(LOAD_TIMEOUT_MILLISECONDS, page.#load());
    } catch (error) {
      await page.close();
      throw error;
    }
    return page;
  }

  /** When the frame that is drawn now was begun. */
  get frameStartedAt(): number {
    return this.#frameStartedAt;
  }

  /** Whether the picture of the frame was asked for: from then on the browser works as a whole, not the page alone. */
  get isPainting(): boolean {
    return this.#isPainting;
  }

  get lost(): boolean {
    return this.#lost || this.#browser.pipe.closed;
  }

  /** Puts a composition on the stage. Scene code is evaluated at the first frame that shows it. */
  async show(
    composition: "timeline" | "sheet",
    props: unknown,
    size: { width: number; height: number },
    rest: { fps: number; durationInFrames: number },
  ): Promise<void> {
    const call = JSON.stringify({ composition, props, ...size, ...rest });
    await within(LOAD_TIMEOUT_MILLISECONDS, this.#evaluate(`scenewright.show(${call})`));
  }

  async seek(frame: number): Promise<SeekAnswer> {
    this.#frameStartedAt = Date.now();
    this.#isPainting = false;
    return (await this.#patiently(this.#evaluate(`scenewright.seek(${frame})`))) as SeekAnswer;
  }

  /** The box around an element in the current frame, or undefined where it is not drawn. */
  async measure({ elementId, repetition }: ElementOnScreen): Promise<ElementBox | undefined> {
    const box = (await this.#patiently(
      this.#evaluate(`scenewright.measure(${JSON.stringify(elementId)}, ${repetition})`),
    )) as Partial<ElementBox> | null;
    const sides = [box?.x, box?.y, box?.width, box?.height, box?.opacity];
    return sides.every((side) => typeof side === "number" && Number.isFinite(side)) ? (box as ElementBox) : undefined;
  }

  /** The current picture. `scale` is output pixels per layout pixel. */
  async capture(size: StageSize, scale: number, format: "jpeg" | "png", quality: number): Promise<string> {
    await this.resize(size, scale);
    this.#isPainting = true;
    const picture = this.#send("Page.captureScreenshot", {
      format,
      ...(format === "jpeg" ? { quality } : {}),
      ...clipToWholePixels(size, scale),
      captureBeyondViewport: false,
      fromSurface: true,
      optimizeForSpeed: true,
    });
    const { data } = await this.#patiently(Promise.race([picture, this.#gone]));
    return data;
  }

  /** The code of a frame, its layout and its picture have one time together. */
  #patiently<T>(promise: Promise<T>): Promise<T> {
    const left = MAX_PAGE_MILLISECONDS - (Date.now() - this.#frameStartedAt);
    const milliseconds = Math.max(left, SHORTEST_CAPTURE_MILLISECONDS);
    return patiently(milliseconds, promise, {
      browser: this.#browser,
      onSlow: () => {
        this.wasSlow = true;
        this.#onSlow();
      },
    });
  }

  /** Chromium keeps decoded pictures until the whole machine runs short of memory. */
  async forgetCaches(): Promise<void> {
    await this.#send("Memory.simulatePressureNotification", { level: "critical" });
  }

  /** Resolves to whether it is certainly gone. A page that hangs in native code has to be killed from outside. */
  async close(): Promise<boolean> {
    const { pipe } = this.#browser;
    const isStuck = !this.#lost && (await this.#answers()) === false;
    this.#lose();
    if (!this.#targetId || pipe.closed) return pipe.closed;
    if (isStuck) void this.#send("Page.crash").catch(() => {});
    void pipe.send("Target.closeTarget", { targetId: this.#targetId }).catch(() => {});
    const isGone = await within(CLOSE_TIMEOUT_MILLISECONDS, this.#whenDetached).then(
      () => true,
      () => false,
    );
    for (const stop of this.#stopListening) stop();
    return isGone;
  }

  async #answers(): Promise<boolean> {
    return within(ANSWER_TIMEOUT_MILLISECONDS, this.#send("Runtime.evaluate", { expression: "0" })).then(
      () => true,
      () => false,
    );
  }

  async #load(): Promise<void> {
    const { pipe } = this.#browser;
    ({ targetId: this.#targetId } = await pipe.send("Target.createTarget", { url: "about:blank" }));
    ({ sessionId: this.#sessionId } = await pipe.send("Target.attachToTarget", {
      targetId: this.#targetId,
      flatten: true,
    }));
    this.#stopListening.push(
      pipe.on("Fetch.requestPaused", (event, sessionId) => {
        if (sessionId === this.#sessionId) void answerRequest(event, this.#files, this.#images, this.#send);
      }),
      pipe.on("Page.frameNavigated", ({ frame }, sessionId) => {
        if (sessionId === this.#sessionId && !frame.parentId && !frame.url.startsWith(`${STAGE_ORIGIN}/`)) this.#lose();
      }),
      pipe.on("Inspector.targetCrashed", (_, sessionId) => {
        if (sessionId === this.#sessionId) this.#lose();
      }),
      pipe.on("Target.detachedFromTarget", ({ sessionId }) => {
        if (sessionId !== this.#sessionId) return;
        this.#lose();
        this.#detached();
      }),
      pipe.on("Page.javascriptDialogOpening", (_, sessionId) => {
        if (sessionId === this.#sessionId)
          void this.#send("Page.handleJavaScriptDialog", { accept: false }).catch(() => {});
      }),
    );
    await Promise.all([
      this.#send("Page.enable"),
      this.#send("Inspector.enable"),
      this.#send("Fetch.enable", { patterns: [{ urlPattern: "*" }] }),
      this.#send("Emulation.setTimezoneOverride", { timezoneId: "UTC" }),
      this.#send("Emulation.setLocaleOverride", { locale: "en-US" }),
      this.#send("Emulation.setFocusEmulationEnabled", { enabled: true }),
      this.#send("Emulation.setEmulatedMedia", {
        features: [{ name: "prefers-reduced-motion", value: "no-preference" }],
      }),
      this.#send("Page.addScriptToEvaluateOnNewDocument", { source: REMOTION_GLOBALS }),
    ]);
    await this.#send("Page.navigate", { url: `${STAGE_ORIGIN}/index.html` });
    await this.#evaluate(WHEN_STAGE_IS_READY);
  }

  /** Before the first frame: what is drawn, and measured, depends on the size of the page. */
  async resize({ width, height, transparent = false }: StageSize, scale: number): Promise<void> {
    const wanted = `${width}x${height}@${scale}${transparent ? " clear" : ""}`;
    if (wanted === this.#size) return;
    await this.#send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: scale, mobile: false });
    const clear = transparent ? { color: { r: 0, g: 0, b: 0, a: 0 } } : {};
    await this.#send("Emulation.setDefaultBackgroundColorOverride", clear);
    this.#size = wanted;
  }

  async #evaluate(expression: string): Promise<unknown> {
    const answer = this.#send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = await Promise.race([answer, this.#gone]);
    if (exceptionDetails)
      throw new Error(`The stage failed: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  }

  #send: Browser["pipe"]["send"] = (method, params) => this.#browser.pipe.send(method, params, this.#sessionId);
}
