import { cpus, totalmem } from "node:os";
import type { Timings } from "./measure.ts";

/** The rows of BENCHMARKS.md, in the order they were measured. */
export class Table {
  readonly #rows: string[] = [];

  /** @param remark a ratio and its target, or what the row is for */
  times(what: string, { median, p95 }: Timings, remark = ""): void {
    this.#add(what, spoken(median), spoken(p95), remark);
  }

  once(what: string, milliseconds: number, remark = ""): void {
    this.#add(what, spoken(milliseconds), "", remark);
  }

  fact(what: string, value: string, remark = ""): void {
    this.#add(what, value, "", remark);
  }

  page(browser: string): string {
    const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, browser from ${browser}`;
    return `# Benchmarks

Written by \`npm run bench\`: one run, side by side, on one machine. Read the ratios; the times are the machine's.

${machine}. ${new Date().toISOString().slice(0, 10)}.

| what | median | p95 | |
|---|---|---|---|
${this.#rows.join("\n")}
`;
  }

  #add(...cells: string[]): void {
    const row = `| ${cells.join(" | ")} |`;
    this.#rows.push(row);
    // A long run reports its progress.
    process.stderr.write(`${row}\n`);
  }
}

export function ratio(theirs: number, ours: number): string {
  return `${(theirs / ours).toFixed(1)}x`;
}

function spoken(milliseconds: number): string {
  return milliseconds >= 10_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${Math.round(milliseconds)} ms`;
}
