import { componentDeclarations } from "../../components/reference/declarations.ts";
import { SceneCheck } from "../../sandbox/code/check/check-scene.ts";
import { collectTypeSurface } from "../../sandbox/code/types/collect-type-surface.ts";
import { ROOT } from "../support/server.ts";
import type { Chance } from "./chance.ts";
import { type CorpusScene, readCorpus } from "./corpus.ts";
import { grammarScene } from "./grammar.ts";
import { harmlessEdit } from "./harmless-edits.ts";
import { runFinds } from "./run-oracle.ts";
import { charactersChanged, spliced, wordsMoved } from "./splices.ts";
import { staticFinds } from "./static-oracle.ts";

/** A check that takes longer is worth a look, though the product would end it. */
const SLOW_MILLISECONDS = 3_000;

export interface Outcome {
  readonly way: string;
  readonly accepted: boolean;
  /** What is wrong with the check's answer; empty when all is well. */
  readonly finds: readonly string[];
}

const benign = readCorpus("benign");
const hostile = [...readCorpus("hostile"), ...readCorpus("non-deterministic")];
const everything = [...benign, ...hostile];
const check = new SceneCheck(collectTypeSurface(ROOT, componentDeclarations()));

export interface Case {
  readonly way: string;
  readonly code: string;
  /** Known to be harmless: refusing it is a finding. */
  readonly mustPass: boolean;
}

export function makeCase(chance: Chance): Case {
  const draw = chance.number();
  if (draw < 0.3) return { way: "grammar", code: grammarScene(chance), mustPass: false };
  if (draw < 0.6) return { way: "spliced", code: spliced(chance, mostlyBenign(chance), everything), mustPass: false };
  if (draw < 0.7) return { way: "words", code: wordsMoved(chance, everything), mustPass: false };
  if (draw < 0.75) return { way: "characters", code: charactersChanged(chance, everything), mustPass: false };
  const { code } = chance.pick(benign);
  const edited = harmlessEdit(chance, code);
  return { way: `harmless: ${edited?.edit ?? "nothing"}`, code: edited?.code ?? code, mustPass: true };
}

export function judge({ way, code, mustPass }: Case): Outcome {
  const { user } = process.cpuUsage();
  let report: ReturnType<SceneCheck["check"]>;
  try {
    report = check.check(code);
  } catch (error) {
    return { way, accepted: false, finds: [`the check threw ${String((error as Error).stack).slice(0, 600)}`] };
  }
  const finds: string[] = [];
  if (process.cpuUsage().user - user > SLOW_MILLISECONDS * 1000) finds.push("slow");
  if (!report.ok && report.diagnostics.length === 0) finds.push("refused without a reason");
  for (const { fix, message } of report.diagnostics) if (fix === "" || message === "") finds.push("empty words");
  if (mustPass && !report.ok)
    finds.push(...report.diagnostics.map(({ rule, line, message }) => `refused: ${rule} at ${line}: ${message}`));
  if (report.compiled !== undefined)
    finds.push(...new Set([...staticFinds(report.compiled), ...runFinds(report.compiled)]));
  return { way, accepted: report.ok, finds };
}

function mostlyBenign(chance: Chance): readonly CorpusScene[] {
  return chance.isTrue(0.75) ? benign : hostile;
}
