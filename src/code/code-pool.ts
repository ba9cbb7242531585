import { FairQueue } from "../platform/fair-queue.ts";
import { CodeChild, type CodeInput, type CodeKind, type CodeLaunch, type CodeOutput } from "./code-child.ts";

/**
 * After this long a child looks slow, and a spare starts, so that nobody waits for its successor if it has to be killed.
 * Good scenes take a tenth of this processor time; on a busy machine they may take as long on the wall.
 */
const SLOW_MILLISECONDS = 500;
const SLOW_WALL_MILLISECONDS = 1_000;
/** Most requests take a few milliseconds: another child, which takes two seconds to start, is for those that wait longer. */
const GROW_AFTER_MILLISECONDS = 250;
/** A child holds some 325 MB: all but one go when there's nothing to do. */
const IDLE_MILLISECONDS = 5 * 60_000;

export interface PoolOptions {
  readonly size: number;
  readonly launch: () => Promise<CodeLaunch>;
  /** Processor time for each request. */
  readonly budgetMilliseconds: number;
  readonly bootMilliseconds?: number | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

export interface PoolCall {
  readonly signal?: AbortSignal | undefined;
  /** Whose turn it is spent on: owners are served one after the other. */
  readonly owner?: string | undefined;
}

interface Member {
  child?: CodeChild;
  state: "starting" | "idle" | "busy";
  isSlow: boolean;
  retirement?: NodeJS.Timeout;
}

interface Job {
  /** `onSlow` is called at most once, while it works. */
  work(child: CodeChild, onSlow: () => void): Promise<void>;
  fail(error: unknown): void;
}

/** Code processes, and the requests that wait for one of them. It starts with one process and grows while requests wait. */
export class CodePool {
  readonly #options: PoolOptions;
  readonly #queue = new FairQueue<Job>();
  readonly #members = new Set<Member>();
  /** Those who were told to end are in here until they are gone. */
  readonly #processes = new Set<CodeChild>();
  #growing: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** @throws CheckProcessError, the abort reason, or what kept a process from being started */
  async request<K extends CodeKind>(
    kind: K,
    input: CodeInput<K>,
    { signal, owner = "" }: PoolCall = {},
  ): Promise<CodeOutput<K>> {
    if (this.#isClosed) throw closed();
    signal?.throwIfAborted();
    // A child that starts keeps nothing alive by itself, and a command line has nothing else that would.
    const keepingAlive = setInterval(() => undefined, 60_000);
    return new Promise<CodeOutput<K>>((resolve, reject) => {
      const job: Job = {
        fail: reject,
        work: async (child, onSlow) => {
          signal?.removeEventListener("abort", leave);
          try {
            const { budgetMilliseconds } = this.#options;
            const slow = { milliseconds: Math.min(SLOW_MILLISECONDS, budgetMilliseconds / 4), onSpent: onSlow };
            resolve(await child.ask(kind, input, { budgetMilliseconds, slow, signal }));
          } catch (error) {
            reject(signal?.aborted ? signal.reason : error);
          }
        },
      };
      const leave = () => {
        if (this.#queue.remove(owner, job)) reject(signal?.reason);
      };
      signal?.addEventListener("abort", leave, { once: true });
      this.#queue.add(owner, job);
      this.#dispatch();
    }).finally(() => clearInterval(keepingAlive));
  }

  /** Starts the first process in the background. */
  warmUp(): void {
    if (!this.#isClosed && this.#members.size === 0) void this.#start();
  }

  /** Resolves when no process is left. Requests under way fail. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopGrowing();
    for (const { fail } of this.#queue.takeAll()) fail(closed());
    this.#members.clear();
    await Promise.all([...this.#processes].map((child) => child.kill()));
  }

  #dispatch(): void {
    if (this.#isClosed) return;
    for (const member of this.#members) {
      if (member.state !== "idle") continue;
      const job = this.#queue.take();
      if (!job) break;
      void this.#work(member, job);
    }
    if (this.#queue.isEmpty) this.#stopGrowing();
    else if (this.#members.size === 0) void this.#start();
    // While one starts, what waits may be answered soon: its wait counts from then on.
    else if (this.#areAllBusy()) this.#growIfStillWaiting();
  }

  async #work(member: Member, job: Job): Promise<void> {
    const { child } = member;
    if (!child) return;
    member.state = "busy";
    clearTimeout(member.retirement);
    const suspect = () => {
      member.isSlow = true;
      this.#growIfAllBusy();
    };
    const suspicion = setTimeout(suspect, Math.min(SLOW_WALL_MILLISECONDS, this.#options.budgetMilliseconds / 4));
    await job.work(child, suspect);
    clearTimeout(suspicion);
    member.isSlow = false;
    member.state = "idle";
    if (!child.isAlive) this.#lose(member);
    else this.#rest(member);
    this.#dispatch();
  }

  #rest(member: Member): void {
    while (this.#members.size > this.#limit()) {
      const members = [...this.#members];
      const spare = members.find(({ state }) => state === "starting") ?? members.findLast(isIdle);
      if (!spare) return;
      this.#dismiss(spare);
    }
    if (this.#members.size === 1) return;
    member.retirement = setTimeout(() => {
      if (member.state === "idle" && this.#members.size > 1) this.#dismiss(member);
    }, IDLE_MILLISECONDS);
    member.retirement.unref();
  }

  #growIfStillWaiting(): void {
    this.#growing ??= setTimeout(() => {
      this.#growing = undefined;
      if (!this.#queue.isEmpty) this.#growIfAllBusy();
    }, GROW_AFTER_MILLISECONDS).unref();
  }

  #growIfAllBusy(): void {
    if (this.#isClosed || this.#members.size >= this.#limit()) return;
    if (this.#areAllBusy()) void this.#start();
  }

  #stopGrowing(): void {
    clearTimeout(this.#growing);
    this.#growing = undefined;
  }

  #areAllBusy(): boolean {
    return [...this.#members].every(({ state }) => state === "busy");
  }

  /** One more than the size while one is slow: it may soon be killed. */
  #limit(): number {
    return this.#options.size + ([...this.#members].some(({ isSlow }) => isSlow) ? 1 : 0);
  }

  async #start(): Promise<void> {
    const member: Member = { state: "starting", isSlow: false };
    this.#members.add(member);
    const { launch, log, bootMilliseconds } = this.#options;
    try {
      const plan = await launch();
      if (!this.#members.has(member)) return;
      const child = new CodeChild(plan, { log, bootMilliseconds });
      member.child = child;
      this.#processes.add(child);
      void child.ended.then(() => {
        this.#processes.delete(child);
        if (member.state === "idle") this.#lose(member);
      });
      await child.ready();
      member.state = "idle";
      this.#dispatch();
      if (member.state === "idle") this.#rest(member);
    } catch (error) {
      if (this.#members.delete(member)) this.#failToStart(error);
    }
  }

  /** Where others run, they go on; otherwise whoever waits is told, instead of waiting for a start that fails again. */
  #failToStart(error: unknown): void {
    this.#options.log?.(`code process: ${error instanceof Error ? error.message : String(error)}`);
    if (this.#members.size > 0) return;
    for (const { fail } of this.#queue.takeAll()) fail(error);
  }

  /** The last process is replaced at once, so that the next request need not wait for it. */
  #lose(member: Member): void {
    clearTimeout(member.retirement);
    if (this.#members.delete(member) && this.#members.size === 0 && !this.#isClosed) void this.#start();
  }

  #dismiss(member: Member): void {
    clearTimeout(member.retirement);
    this.#members.delete(member);
    void member.child?.kill();
  }
}

function isIdle({ state }: Member): boolean {
  return state === "idle";
}

function closed(): Error {
  return new Error("The checker is closed.");
}
