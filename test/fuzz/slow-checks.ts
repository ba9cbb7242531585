import { type CheckCost, growthOf, openCheckMeter } from "./slow-shapes/cost-of-check.ts";
import { SLOW_SHAPES } from "./slow-shapes/index.ts";
import { largestSize, type SlowShape } from "./slow-shapes/shape.ts";

// `node dist/test/fuzz/slow-checks.js [part of a name ...]`: what the check of each slow shape costs, up to the size limit.

const MOST_MILLISECONDS = 3_000;
const SMALL_SIZES = [12, 25, 100];

const wanted = process.argv.slice(2);
const meter = await openCheckMeter();
const all: CheckCost[] = [];
for (const shape of SLOW_SHAPES) {
  if (wanted.length > 0 && !wanted.some((part) => shape.name.includes(part))) continue;
  const costs: CheckCost[] = [];
  for (const size of sizesOf(shape)) costs.push(await meter.cost(shape, size));
  all.push(...costs);
  print(shape, costs);
}
await meter.close();
const sorted = all.map((cost) => cost.cpuMilliseconds).sort((one, other) => one - other);
const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
say(`${all.length} checks: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p100 ${at(1)} ms of processor time`);
if (at(1) > MOST_MILLISECONDS) process.exitCode = 1;

function sizesOf(shape: SlowShape): number[] {
  const largest = largestSize(shape);
  const half = Math.max(1, Math.floor(largest / 2));
  return [...new Set([...SMALL_SIZES.filter((size) => size < half), half, largest])];
}

function print(shape: SlowShape, costs: readonly CheckCost[]): void {
  const most = Math.max(...costs.map((cost) => cost.cpuMilliseconds));
  const growth = growthOf(costs);
  say(`${shape.name}: at most ${most} ms${growth === undefined ? "" : `, grows with size^${growth.toFixed(1)}`}`);
  for (const { size, cpuMilliseconds, report } of costs) {
    const error = report.diagnostics.find(({ severity }) => severity === "error");
    const verdict = error ? `${error.rule} ${error.line}: ${error.message.slice(0, 110)}` : "passes";
    say(`  ${size}: ${cpuMilliseconds} ms, ${verdict}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
