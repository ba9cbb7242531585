import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ROOT } from "../support/server.ts";

const HELP = `npm run fuzz -- [--minutes 10] [--seed 1] [--first 0]

Fuzzes the check of scene code: scenes made by a grammar of reaching for forbidden things, by splicing the corpora, by
moving words and characters, and by harmless edits of benign scenes. A find is a crash, a hang, a harmless scene refused,
or an accepted one in whose code another parser sees something forbidden or which reaches it when it is run among traps.
Finds are written to fuzz-finds/, shrunk.`;

/** Well above what the product lets a check take. */
const HANG_MILLISECONDS = 60_000;

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    first: { type: "string", default: "0" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.error(HELP);
  process.exit(0);
}

interface Counted {
  cases: number;
  accepted: number;
  finds: number;
}

const folder = join(ROOT, "fuzz-finds");
const endsAt = Date.now() + Number(values.minutes) * 60_000;
const counts = new Map<string, Counted>();
const known = new Map<string, number>();
let next = Number(values.first);

while (Date.now() < endsAt) await runChild();
console.error(table());
const finds = [...counts.values()].reduce((sum, each) => sum + each.finds, 0);
console.error(finds === 0 ? "No finds." : `${finds} finds in fuzz-finds/.`);
process.exitCode = finds === 0 ? 0 : 1;

/** Runs until time is up, or until the process hangs or dies on a case, which is a finding. */
async function runChild(): Promise<void> {
  const child = fork(fileURLToPath(new URL("./fuzz-child.js", import.meta.url)), [values.seed, String(next)], {
    execArgv: ["--max-old-space-size=1500"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let complaint = "";
  child.stderr?.on("data", (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2_000);
  });
  let current: Message | undefined;
  let heardAt = Date.now();
  child.on("message", (message: Message) => {
    heardAt = Date.now();
    if (message.kind === "begins") current = message;
    if (message.kind === "ends") count(message);
    if (message.kind === "found") keep(message);
    if (message.number % 1_000 === 0 && message.kind === "ends") console.error(`${message.number}\n${table()}`);
  });
  const watch = setInterval(() => {
    if (Date.now() > endsAt || Date.now() - heardAt > HANG_MILLISECONDS) child.kill("SIGKILL");
  }, 1_000);
  await ended(child);
  clearInterval(watch);
  if (Date.now() > endsAt || !current) {
    if (!current) throw new Error(`The fuzzing process did not start.\n${complaint}`);
    return;
  }
  next = current.number + 1;
  const reason = Date.now() - heardAt > HANG_MILLISECONDS ? "never ended" : `died: ${complaint.slice(-400)}`;
  keep({ ...current, kind: "found", finds: [reason] });
}

interface Message {
  readonly kind: "begins" | "ends" | "found";
  readonly number: number;
  readonly way: string;
  readonly code?: string;
  readonly accepted?: boolean;
  readonly finds?: readonly string[];
}

function count({ way, accepted }: Message): void {
  const counted = counts.get(way) ?? { cases: 0, accepted: 0, finds: 0 };
  counted.cases += 1;
  if (accepted) counted.accepted += 1;
  counts.set(way, counted);
}

/** Five of a kind are enough to understand it. */
function keep({ way, number, code, finds = [] }: Message): void {
  const counted = counts.get(way) ?? { cases: 1, accepted: 0, finds: 0 };
  counted.finds += 1;
  counts.set(way, counted);
  const gist = `${way}|${finds[0]?.replace(/\d+/g, "").slice(0, 60)}`;
  known.set(gist, (known.get(gist) ?? 0) + 1);
  if ((known.get(gist) ?? 0) > 5) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${values.seed}-${number}.tsx`),
    `// ${way}\n${finds.map((find) => `// ${find.replaceAll("\n", " ")}\n`).join("")}${code}`,
  );
  console.error(`${number} ${gist}`);
}

function table(): string {
  const rows = [...counts]
    .sort()
    .map(([way, { cases, accepted, finds }]) => `  ${way}: ${cases} cases, ${accepted} accepted, ${finds} finds`);
  return rows.join("\n");
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once("exit", () => resolve()));
}
