import { type ExportWork, PARTS } from "./export-work.ts";
import type { PastExport } from "./past-exports.ts";

/** How much an export counts against the one after it: machines and their load change. */
const FADING = 0.93;
/** How many exports outweigh what is usual. */
const TRUST_IN_WEIGHTS = 0.25;
const TRUST_IN_KINDS = 0.7;
const [LEAST, MOST] = [0.15, 8];

/**
 * How long such work takes, by what the exports before took: each kind of work is worth so much of what it usually is (ridge
 * regression of relative errors), and each kind of file then so much more or less.
 */
export function predictSeconds(kind: string, work: ExportWork, past: readonly PastExport[]): number {
  const weights = weightsOf(past);
  return weighed(work, weights) * correctionOf(kind, past, weights);
}

function weighed(work: ExportWork, weights: readonly number[]): number {
  return PARTS.reduce((sum, part, index) => sum + work[part] * (weights[index] as number), 0);
}

/** The weights that make the relative errors, and their own distance from 1, small together. */
function weightsOf(past: readonly PastExport[]): readonly number[] {
  const size = PARTS.length;
  const usual = usualFactor(past);
  const matrix = PARTS.map((_, row) => PARTS.map((_, column) => (row === column ? TRUST_IN_WEIGHTS : 0)));
  const right = PARTS.map(() => TRUST_IN_WEIGHTS * usual);
  past.forEach(({ work, seconds }, index) => {
    const trust = FADING ** (past.length - 1 - index);
    const shares = PARTS.map((part) => work[part] / seconds);
    for (let row = 0; row < size; row++) {
      right[row] = (right[row] as number) + trust * (shares[row] as number);
      const line = matrix[row] as number[];
      for (let column = 0; column < size; column++)
        line[column] = (line[column] as number) + trust * (shares[row] as number) * (shares[column] as number);
    }
  });
  return solved(matrix, right).map((weight) => Math.min(MOST, Math.max(LEAST, weight)));
}

/** The middle of how much slower this machine is than usual. */
function usualFactor(past: readonly PastExport[]): number {
  const ones = PARTS.map(() => 1);
  const factors = past.map(({ work, seconds }) => seconds / Math.max(0.01, weighed(work, ones))).sort((a, b) => a - b);
  const middle = factors[factors.length >> 1];
  return middle === undefined ? 1 : Math.min(MOST, Math.max(LEAST, middle));
}

function correctionOf(kind: string, past: readonly PastExport[], weights: readonly number[]): number {
  let [sum, trust] = [0, TRUST_IN_KINDS];
  for (const [index, each] of past.entries()) {
    if (each.kind !== kind) continue;
    const faded = FADING ** (past.length - 1 - index);
    sum += faded * Math.log(each.seconds / Math.max(0.01, weighed(each.work, weights)));
    trust += faded;
  }
  return Math.exp(sum / trust);
}

/** Gaussian elimination. What is added to the diagonal keeps it from dividing by nothing. */
function solved(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((line, index) => [...line, right[index] as number]);
  for (let pivot = 0; pivot < size; pivot++) {
    const top = rows[pivot] as number[];
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const line = rows[row] as number[];
      const factor = (line[pivot] as number) / (top[pivot] as number);
      for (let column = pivot; column <= size; column++)
        line[column] = (line[column] as number) - factor * (top[column] as number);
    }
  }
  return rows.map((line, index) => (line[size] as number) / (line[index] as number));
}
