import type { CheckReport } from "../../../sandbox/code/check/diagnostic.ts";
import { type CodeLaunch, codeLaunch } from "../../../src/code/code-child.ts";
import { createSceneChecker, type SceneChecker } from "../../../src/code/scene-checker.ts";
import { cpuMilliseconds } from "../../../src/platform/processes/cpu-time.ts";
import type { SlowShape } from "./shape.ts";

export interface CheckCost {
  readonly size: number;
  /** Processor time of the code process, all its threads together. Of one that was killed, as last seen. */
  readonly cpuMilliseconds: number;
  readonly report: CheckReport;
}

const LOOK_EVERY_MILLISECONDS = 20;

/** Checks scenes as the server does, and tells what each cost. Linux only: elsewhere the cost is 0. */
export interface CheckMeter {
  cost(shape: SlowShape, size: number): Promise<CheckCost>;
  close(): Promise<void>;
}

export async function openCheckMeter(budgetMilliseconds?: number): Promise<CheckMeter> {
  const pids = new Set<number>();
  const checker = createSceneChecker({
    size: 1,
    launch: launchThatTells,
    log: (line) => noteProcess(line, pids),
    ...(budgetMilliseconds !== undefined && { budgetMilliseconds }),
  });
  await settled(checker);
  return {
    cost: (shape, size) => costOf(checker, pids, shape, size),
    close: () => checker.close(),
  };
}

const PID_LINE = /^code process (\d+)$/;

/** The process says which one it is on its log, as the pool does not tell. */
async function launchThatTells(): Promise<CodeLaunch> {
  const launch = await codeLaunch();
  const telling = "data:text/javascript,process.stderr.write(`code process ${process.pid}\\n`)";
  return { ...launch, args: ["--import", telling, ...launch.args] };
}

function noteProcess(line: string, pids: Set<number>): void {
  const pid = PID_LINE.exec(line)?.[1];
  if (pid) pids.add(Number(pid));
}

async function settled(checker: SceneChecker): Promise<void> {
  for (let round = 0; round < 3; round++) await checker.check(HONEST);
}

const HONEST = "export default function Scene() { return <p>one</p>; }\n";

async function costOf(
  checker: SceneChecker,
  pids: ReadonlySet<number>,
  shape: SlowShape,
  size: number,
): Promise<CheckCost> {
  await quiet(pids);
  // Which process will work is known only afterwards: the one that used most. A spare that starts meanwhile is left out.
  const before = new Map([...pids].map((pid) => [pid, cpuMilliseconds(pid)] as const));
  const last = new Map<number, number>();
  const look = () => {
    for (const [pid, start] of before) {
      const now = cpuMilliseconds(pid);
      if (now !== undefined && start !== undefined) last.set(pid, now - start);
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MILLISECONDS);
  const modules = shape.modules?.(size);
  const report = await checker.check(shape.scene(size), modules ? { modules } : {});
  clearInterval(timer);
  look();
  return { size, cpuMilliseconds: Math.max(0, ...last.values()), report };
}

/** Until a spare that was started for the check before has started, or is gone. */
async function quiet(pids: ReadonlySet<number>): Promise<void> {
  const used = () => [...pids].reduce((total, pid) => total + (cpuMilliseconds(pid) ?? 0), 0);
  for (let before = -1, now = used(); now !== before; now = used()) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** How the cost grows with the size: 1 for straight, 2 for a square; undefined where the sizes cost next to nothing. */
export function growthOf(costs: readonly CheckCost[]): number | undefined {
  const told = costs.filter(({ cpuMilliseconds: cpu }) => cpu >= 60);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last || first.size === last.size) return undefined;
  return Math.log(last.cpuMilliseconds / first.cpuMilliseconds) / Math.log(last.size / first.size);
}
