import * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import { insertion, type Splice } from "../../source/splice.ts";
import type { Target } from "../target.ts";
import { unusedName } from "../unused-name.ts";

/** The code that is true for the chosen repetition only (`i === 2`), and what makes its index available. */
export interface RepetitionTest {
  readonly code: string;
  readonly splices: readonly Splice[];
}

export function repetitionTest({ scene, element, repetition }: Target): RepetitionTest {
  const around = element.repetition;
  if (!around || repetition === undefined) throw new Error("Only an element in a repetition is tested for one.");
  if (around.indexName) return { code: `${around.indexName} === ${repetition}`, splices: [] };
  const [first, second] = around.callback.node.params;
  if (second)
    throw new Refusal(
      "The .map's index is not a plain name.",
      "Write the index as a plain parameter first, or unroll the .map.",
    );
  const name = unusedName(scene.program.node, "index");
  return {
    code: `${name} === ${repetition}`,
    splices: indexParameter(scene.source, around.callback.node, first, name),
  };
}

function indexParameter(source: string, callback: t.Function, first: t.Node | undefined, name: string): Splice[] {
  const start = callback.start ?? 0;
  if (!first) return [insertion(source.indexOf("(", start) + 1, `_item, ${name}`)];
  const end = first.end ?? start;
  const bare = t.isArrowFunctionExpression(callback) && t.isIdentifier(first) && first.start === start;
  return bare ? [insertion(start, "("), insertion(end, `, ${name})`)] : [insertion(end, `, ${name}`)];
}
