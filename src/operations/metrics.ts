import type { ExportJob } from "../exports/export-job.ts";
import { hasEnded } from "../exports/export-job.ts";
import type { ObservedCall } from "../mcp/server.ts";
import { Counter, Gauge, Histogram, Registry } from "./prom-client.ts";

/** Of the work that waits for its turn. */
export interface Load {
  readonly running: number;
  readonly waiting: number;
  readonly waitingMilliseconds: number;
}

const CALL_SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 120];
const EXPORT_SECONDS = [1, 3, 10, 30, 100, 300, 1_000, 3_000];

/** What the endpoint has done since it started, and what it is busy with, in the text format of Prometheus. No user is named. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #calls = new Histogram({
    name: "scenewright_call_seconds",
    help: "Time to answer a tool call, by tool and outcome (ok, limited, refused, failed).",
    labelNames: ["tool", "outcome"],
    buckets: CALL_SECONDS,
    registers: [this.#registry],
  });
  readonly #requests = new Counter({
    name: "scenewright_http_responses_total",
    help: "HTTP responses by route and status.",
    labelNames: ["route", "status"],
    registers: [this.#registry],
  });
  readonly #exports = new Histogram({
    name: "scenewright_export_seconds",
    help: "Time from start to end of an export, by status (done, failed, cancelled).",
    labelNames: ["status"],
    buckets: EXPORT_SECONDS,
    registers: [this.#registry],
  });
  readonly #drawn = new Counter({
    name: "scenewright_export_frames_drawn_total",
    help: "Frames that exports had to draw; those kept from earlier exports are not in it.",
    registers: [this.#registry],
  });
  readonly #reused = new Counter({
    name: "scenewright_exports_without_drawing_total",
    help: "Exports that were made whole of what was kept.",
    registers: [this.#registry],
  });

  /** @param load of exports, asked whenever the numbers are */
  constructor(load: () => Load) {
    this.#gauge("scenewright_exports_running", "Exports this process works on.", () => load().running);
    this.#gauge(
      "scenewright_exports_waiting",
      "Exports that wait for their turn in this process.",
      () => load().waiting,
    );
    this.#gauge(
      "scenewright_exports_oldest_wait_seconds",
      "How long the oldest of them has waited.",
      () => load().waitingMilliseconds / 1000,
    );
    const { rss } = process.memoryUsage;
    this.#gauge("process_resident_memory_bytes", "Memory of the server process, without its browsers.", () => rss());
    this.#gauge("process_uptime_seconds", "Since the server process started.", () => process.uptime());
  }

  called({ tool, outcome, milliseconds }: ObservedCall): void {
    this.#calls.observe({ tool, outcome }, milliseconds / 1000);
  }

  responded(route: string, status: number): void {
    this.#requests.inc({ route, status: String(status) });
  }

  exportChanged(before: ExportJob, after: ExportJob): void {
    if (hasEnded(before) || !hasEnded(after)) return;
    const [from, to] = [Date.parse(after.startedAt ?? after.createdAt), Date.parse(after.endedAt ?? "")];
    if (Number.isFinite(to - from)) this.#exports.observe({ status: after.status }, Math.max(0, to - from) / 1000);
    if (after.status !== "done" || after.drawnFrames === undefined) return;
    this.#drawn.inc(after.drawnFrames);
    if (after.drawnFrames === 0) this.#reused.inc();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(value());
      },
    });
  }
}
