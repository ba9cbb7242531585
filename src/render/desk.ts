import type { Input, Kind, Output } from "../../sandbox/child/protocol.ts";
import type { RenderProtocol } from "../../sandbox/render/protocol.ts";
import { AssetSupply } from "./asset-supply.ts";
import { type RenderLaunch, RenderProcess, type RequestLimits } from "./render-process.ts";
import type { Scratch } from "./scratch.ts";
import type { SourcedTimeline } from "./timeline-of.ts";

/** Its process ends after this long without work, as a browser holds a few hundred megabytes. */
const IDLE_MILLISECONDS = 10 * 60_000;

export type Launch = (scratchFolder: string) => Promise<RenderLaunch>;

/** What answers requests of the render process, here or on another machine. */
export interface Drawer {
  request<K extends Kind<RenderProtocol>>(
    kind: K,
    input: Input<RenderProtocol, K>,
    limits: RequestLimits,
  ): Promise<Output<RenderProtocol, K>>;
}

/** A render process with the one folder it may write, and the assets that lie there. Nothing is started before the first request. */
export class Desk implements Drawer {
  readonly #process: RenderProcess;
  readonly #makeFolder: () => string;
  readonly #assets = new AssetSupply();
  #folder: string | undefined;
  #idle: NodeJS.Timeout | undefined;
  #working = 0;

  constructor(launch: Launch, scratch: Scratch, name: string, log: (line: string) => void) {
    this.#makeFolder = () => scratch.folder(name);
    this.#process = new RenderProcess(() => launch(this.folder), log);
  }

  get folder(): string {
    this.#folder ??= this.#makeFolder();
    return this.#folder;
  }

  /** Whether its browser is open. */
  get hasAnswered(): boolean {
    return this.#process.hasAnswered;
  }

  /** The timeline as the process takes it, once all that it shows lies in the folder. */
  supplied<T extends SourcedTimeline>(given: T): Promise<Omit<T, "assetPaths" | "owner">> {
    return this.#assets.supplied(given, this.folder);
  }

  /** Puts there what timelines show that come as the process takes them. */
  supply(assetPaths: Readonly<Record<string, string>>): Promise<void> {
    return this.#assets.supply(assetPaths, this.folder);
  }

  request<K extends Kind<RenderProtocol>>(
    kind: K,
    input: Input<RenderProtocol, K>,
    limits: RequestLimits,
  ): Promise<Output<RenderProtocol, K>> {
    return this.busy(() => this.#process.request(kind, input, limits));
  }

  /** Keeps the process from being taken for an idle one between two requests. */
  async busy<T>(work: () => Promise<T>): Promise<T> {
    clearTimeout(this.#idle);
    this.#working += 1;
    try {
      return await work();
    } finally {
      this.#working -= 1;
      if (this.#working === 0) this.#rest();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#process.close();
  }

  #rest(): void {
    this.#idle = setTimeout(() => void this.#process.stop(), IDLE_MILLISECONDS);
    this.#idle.unref();
  }
}
