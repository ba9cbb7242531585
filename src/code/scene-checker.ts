import type { CheckReport, SceneElement } from "../../sandbox/code/check/diagnostic.ts";
import type { ElementSelector, Found } from "../../sandbox/code/elements/find-elements.ts";
import type { Patch } from "../../sandbox/code/elements/patch/patch.ts";
import type { PatchedScene } from "../../sandbox/code/requests/patch-request.ts";
import type { PreparedScene } from "../../sandbox/code/requests/prepare-request.ts";
import { CheckChild, CheckProcessError } from "./code-child.ts";

/** Of processor time: see {@link watchWork}. Good scenes take a fiftieth. */
const BUDGET_MILLISECONDS = 8_000;
/** After this long a spare process starts, so that a check that has to be killed does not make the next one wait. */
const SUSPICION_MILLISECONDS = 1_000;
const MAX_CODE_LENGTH = 256 * 1024;

export interface CheckOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface PrepareOptions extends CheckOptions {
  /** The scene's code so far, whose element ids are kept where elements are the same. */
  readonly previous?: string | undefined;
}

/** Checks scene code without ever parsing it in the server process. */
export interface SceneChecker {
  /** A refused scene is a report with `ok: false`. @throws where the check process itself fails, or the signal aborts */
  check(code: string, options?: CheckOptions): Promise<CheckReport>;
  /** Checks code, gives its elements ids and compiles it, ready to be saved. Refusals as in `check`. */
  prepare(code: string, options?: PrepareOptions): Promise<PreparedScene>;
  /** The elements of code that was checked before. */
  elements(code: string, options?: CheckOptions): Promise<readonly SceneElement[]>;
  /** The elements of code that was checked before which a selector fits. */
  select(code: string, selector: ElementSelector, options?: CheckOptions): Promise<Found>;
  /** Patches one element, or several as a batch, in code that was checked before. Saves nothing. */
  patch(code: string, patch: Patch, options?: CheckOptions): Promise<PatchedScene>;
  /** Any other work of the check process, by its kind in `sandbox/code/requests.ts`. @throws CheckProcessError, Error */
  request(kind: string, input: unknown, options?: CheckOptions): Promise<unknown>;
  /** Starts the process in the background. */
  warmUp(): void;
  /** Resolves when no process is left. */
  close(): Promise<void>;
}

export function createSceneChecker(budgetMilliseconds = BUDGET_MILLISECONDS): SceneChecker {
  return new ProcessSceneChecker(budgetMilliseconds);
}

class ProcessSceneChecker implements SceneChecker {
  readonly #budgetMilliseconds: number;
  #child: CheckChild | undefined;
  #spare: CheckChild | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(budgetMilliseconds: number) {
    this.#budgetMilliseconds = budgetMilliseconds;
  }

  async check(code: string, options: CheckOptions = {}): Promise<CheckReport> {
    return this.#orRefusal(
      code,
      async () => (await this.request("check", { code }, options)) as CheckReport,
      (report) => report,
    );
  }

  async prepare(code: string, { previous, ...options }: PrepareOptions = {}): Promise<PreparedScene> {
    const prepared = async () => (await this.request("prepare", { code, previous }, options)) as PreparedScene;
    return this.#orRefusal(code, prepared, (report) => ({ report, code, elements: [] }));
  }

  async elements(code: string, options: CheckOptions = {}): Promise<readonly SceneElement[]> {
    return (await this.request("elements", { code }, options)) as SceneElement[];
  }

  request(kind: string, input: unknown, { signal }: CheckOptions = {}): Promise<unknown> {
    const turn = this.#last.then(() => this.#run(kind, input, signal));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async select(code: string, selector: ElementSelector, options: CheckOptions = {}): Promise<Found> {
    return (await this.request("select", { code, selector }, options)) as Found;
  }

  async patch(code: string, patch: Patch, options: CheckOptions = {}): Promise<PatchedScene> {
    return (await this.request("patch", { code, patch }, options)) as PatchedScene;
  }

  async #orRefusal<T>(code: string, work: () => Promise<T>, refusal: (report: CheckReport) => T): Promise<T> {
    if (code.length > MAX_CODE_LENGTH) {
      return refusal(refused("too-large", "The scene is far too long to be read.", "Keep a scene under 64 kB."));
    }
    try {
      return await work();
    } catch (error) {
      if (error instanceof CheckProcessError && error.failure !== "aborted") return refusal(tooExpensive(error));
      throw error;
    }
  }

  warmUp(): void {
    if (!this.#isClosed) this.#running();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#child?.kill(), this.#spare?.kill()]);
  }

  async #run(kind: string, input: unknown, signal: AbortSignal | undefined): Promise<unknown> {
    if (this.#isClosed) throw new Error("The checker is closed.");
    signal?.throwIfAborted();
    const child = this.#running();
    let suspicion: NodeJS.Timeout | undefined;
    try {
      const answer = child.ask(kind, input, this.#budgetMilliseconds, signal);
      suspicion = setTimeout(() => this.#prepareSpare(child), this.#suspicionMilliseconds());
      return await answer;
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw error;
    } finally {
      clearTimeout(suspicion);
      this.#settle(child);
    }
  }

  #suspicionMilliseconds(): number {
    return Math.min(SUSPICION_MILLISECONDS, this.#budgetMilliseconds / 4);
  }

  #running(): CheckChild {
    if (!this.#child?.isAlive) this.#child = new CheckChild();
    return this.#child;
  }

  #prepareSpare(busy: CheckChild): void {
    if (!this.#isClosed && busy.isReady && !this.#spare) this.#spare = new CheckChild();
  }

  /** A process that died is replaced at once; a spare that was not needed goes. */
  #settle(child: CheckChild): void {
    if (this.#isClosed) return;
    if (child.isAlive) void this.#spare?.kill();
    else this.#child = this.#spare?.isAlive ? this.#spare : new CheckChild();
    this.#spare = undefined;
  }
}

function tooExpensive({ failure }: CheckProcessError): CheckReport {
  const cause = failure === "crashed" ? "used too much memory" : "took too long";
  return refused(
    "check-too-expensive",
    `Checking this scene ${cause}, so it was stopped.`,
    "Simplify the types: plain interfaces, short unions, no types computed from types; split long expressions and long lists of elements.",
  );
}

function refused(rule: string, message: string, fix: string): CheckReport {
  return { ok: false, diagnostics: [{ rule, severity: "error", line: 1, column: 1, message, fix, codeFrame: "" }] };
}
