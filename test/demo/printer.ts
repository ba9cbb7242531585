export interface Printer {
  /** One finished call, with its time. */
  line(milliseconds: number, tool: string, text: string): void;
  /** How far the running call is, 0..1: one line that updates on a terminal, plain lines elsewhere. */
  progress(progress: number, message: string): void;
  /** Several lines, set in under the call before. */
  detail(text: string): void;
  note(text: string): void;
}

const PLAIN_STEP = 0.1;

export function createPrinter(out: NodeJS.WriteStream): Printer {
  let updating = false;
  let toldProgress = 0;
  let toldAt = performance.now();

  function write(text: string) {
    if (updating) out.write("\r\u001b[2K");
    updating = false;
    out.write(`${text}\n`);
  }

  return {
    line(milliseconds, tool, text) {
      write(`${String(Math.round(milliseconds)).padStart(6)} ms  ${tool.padEnd(20)} ${text}`);
      toldAt = performance.now();
    },
    progress(progress, message) {
      // Most calls are over before anybody could read how far they are.
      if (performance.now() - toldAt < 1_000) return;
      const text = `${" ".repeat(11)}${bar(progress)} ${String(Math.round(progress * 100)).padStart(3)}%  ${message}`;
      if (out.isTTY) {
        out.write(`\r\u001b[2K${text.slice(0, (out.columns ?? 80) - 1)}`);
        updating = true;
      } else if (progress < toldProgress || progress >= toldProgress + PLAIN_STEP) {
        write(text);
        toldProgress = progress;
      }
    },
    detail: (text) => write(text.replace(/^(?=.)/gm, " ".repeat(11))),
    note: write,
  };
}

function bar(progress: number): string {
  const full = Math.round(Math.min(1, Math.max(0, progress)) * 24);
  return "█".repeat(full) + "░".repeat(24 - full);
}
