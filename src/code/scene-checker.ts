import { availableParallelism, totalmem } from "node:os";
import { told } from "../../sandbox/code/check/breakdowns.ts";
import { codeFrame } from "../../sandbox/code/check/code-frame.ts";
import type { CheckReport, Diagnostic, SceneElement } from "../../sandbox/code/check/diagnostic.ts";
import type { Breakdown } from "../../sandbox/code/check/finder.ts";
import type { ElementSelector, Found } from "../../sandbox/code/elements/find-elements.ts";
import type { Patch } from "../../sandbox/code/elements/patch/patch.ts";
import type { CheckContext, KnownAsset } from "../../sandbox/code/link/check-context.ts";
import { mayImportModules } from "../../sandbox/code/link/check-context.ts";
import type { PatchedScene, PreparedScene } from "../../sandbox/code/protocol.ts";
import type { WorkPlace } from "../../sandbox/code/watch/work-place.ts";
import { MAX_SCENE_BYTES } from "../../sandbox/policy/limits.ts";
import { UserError } from "../errors.ts";
import { CheckProcessError, type CodeInput, type CodeKind, type CodeOutput, codeLaunch } from "./code-child.ts";
import { CodePool, type PoolCall, type PoolOptions } from "./code-pool.ts";

/** Of processor time: see {@link watchLimits}. Good scenes take a fiftieth. With the look that finds it spent, it stays under 3 s. */
const BUDGET_MILLISECONDS = 2_700;
/** Longer texts are not even sent to the code process; below, the check says exactly what is wrong. */
const MAX_SENT_CHARACTERS = MAX_SCENE_BYTES * 4;
/** A process holds a fifth of this; the rest is for the browser and everything else. */
const MEMORY_PER_PROCESS_BYTES = 1.5 * 1024 ** 3;
const MAX_PROCESSES = 4;

/** `owner` is who is served in turn with others. */
export type CheckOptions = PoolCall & CheckContext;

export interface PrepareOptions extends CheckOptions {
  /** The scene's code so far, whose element ids are kept where elements are the same. */
  readonly previous?: string | undefined;
}

/**
 * Checks scene code without ever parsing it in the server process.
 * Every method throws a {@link UserError} where no code process can be started.
 */
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
  /** Starts a process in the background. */
  warmUp(): void;
  /** Resolves when no process is left. */
  close(): Promise<void>;
}

export function createSceneChecker(options: Partial<PoolOptions> = {}): SceneChecker {
  return new PooledSceneChecker(
    new CodePool({ size: poolSize(), launch: codeLaunch, budgetMilliseconds: BUDGET_MILLISECONDS, ...options }),
  );
}

/** How many code processes a machine is good for, one processor left to everything else. */
export function poolSize(processors = availableParallelism(), memoryBytes = totalmem()): number {
  return Math.max(1, Math.min(processors - 1, Math.floor(memoryBytes / MEMORY_PER_PROCESS_BYTES), MAX_PROCESSES));
}

class PooledSceneChecker implements SceneChecker {
  readonly #pool: CodePool;

  constructor(pool: CodePool) {
    this.#pool = pool;
  }

  check(code: string, options?: CheckOptions): Promise<CheckReport> {
    return orRefusal(
      code,
      () => this.#request("check", { code, ...contextOf(code, options) }, options),
      (report) => report,
      options,
    );
  }

  prepare(code: string, { previous, ...options }: PrepareOptions = {}): Promise<PreparedScene> {
    return orRefusal(
      code,
      () => this.#request("prepare", { code, previous, ...contextOf(code, options) }, options),
      (report) => ({ report, code, elements: [] }),
      options,
    );
  }

  elements(code: string, options?: CheckOptions): Promise<readonly SceneElement[]> {
    return orUserError(code, () => this.#request("elements", { code }, options), options);
  }

  select(code: string, selector: ElementSelector, options?: CheckOptions): Promise<Found> {
    return orUserError(code, () => this.#request("select", { code, selector }, options), options);
  }

  patch(code: string, patch: Patch, options?: CheckOptions): Promise<PatchedScene> {
    return orUserError(
      code,
      () => this.#request("patch", { code, patch, ...contextOf(code, options) }, options),
      options,
    );
  }

  warmUp(): void {
    this.#pool.warmUp();
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #request<K extends CodeKind>(kind: K, input: CodeInput<K>, options?: CheckOptions): Promise<CodeOutput<K>> {
    try {
      return await this.#pool.request(kind, input, options);
    } catch (error) {
      if (!(error instanceof CheckProcessError) || error.failure !== "not-started") throw error;
      throw new UserError(
        `The checker could not start: ${error.message}. The scene is not to blame.`,
        "Run `scenewright doctor` and follow what it says; the server's log on stderr has the details.",
      );
    }
  }
}

/** Modules and assets are sent only with code that may use them. */
function contextOf(code: string, { modules, module, assets }: CheckContext = {}): CheckContext {
  const mayImport = module !== undefined || mayImportModules(code);
  const mayShow =
    mayImport || /staticFile|asset|font|useTable/i.test(code) || (assets ?? []).some(({ glyphs }) => glyphs);
  return {
    ...(modules && mayImport ? { modules } : {}),
    ...(module === undefined ? {} : { module }),
    ...(assets && mayShow
      ? { assets: mayImport || code.includes("useTable") ? assets : assets.map(withoutColumns) }
      : {}),
  };
}

/** Hundreds of names, which only code that reads tables is checked with. */
function withoutColumns({ columns: _, columnTypes: __, ...asset }: KnownAsset): KnownAsset {
  return asset;
}

/** Code that can't be checked is refused like code that fails the check, where the code is to blame. */
async function orRefusal<T>(
  code: string,
  work: () => Promise<T>,
  refusal: (report: CheckReport) => T,
  context: CheckContext = {},
): Promise<T> {
  if (code.length > MAX_SENT_CHARACTERS) return refusal(refused("too-long-to-send", code));
  try {
    return await work();
  } catch (error) {
    const breakdown = breakdownOf(error);
    if (!breakdown) throw error;
    return refusal(refused(breakdown, code, context, (error as CheckProcessError).place));
  }
}

function breakdownOf(error: unknown): Breakdown | undefined {
  if (!(error instanceof CheckProcessError)) return undefined;
  if (error.failure === "crashed") return "out-of-memory";
  return error.failure === "too-expensive" ? "out-of-time" : undefined;
}

/** A change that can't be worked out is no fault of the server's: whoever asked learns where it stood. */
async function orUserError<T>(code: string, work: () => Promise<T>, context: CheckContext = {}): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const breakdown = breakdownOf(error);
    if (!breakdown) throw error;
    const [{ message, fix, line }] = refused(breakdown, code, context, (error as CheckProcessError).place).diagnostics;
    throw new UserError(line > 1 ? `Line ${line}: ${message}` : message, fix);
  }
}

function refused(
  breakdown: Breakdown,
  code: string,
  { modules, module }: CheckContext = {},
  place?: WorkPlace,
): CheckReport & { readonly diagnostics: readonly [Diagnostic] } {
  const { rule, message, fix } = told(breakdown, place);
  const file = place?.module ?? module;
  const text = place?.module === undefined ? code : (modules?.[place.module] ?? "");
  const line = Math.min(place?.line ?? 1, text.split("\n").length);
  const shown = place?.line === undefined ? "" : codeFrame(text, line, 1);
  const diagnostic: Diagnostic = {
    rule,
    severity: "error",
    ...(file !== undefined && { file: `shared/${file}` }),
    line,
    column: 1,
    message,
    fix,
    codeFrame: shown,
  };
  return { ok: false, diagnostics: [diagnostic] };
}
