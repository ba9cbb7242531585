import ts from "typescript";
import { importedName } from "../analysis/names.ts";
import { staticValue } from "../analysis/static-value.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"number-not-a-frame">;

const LARGEST_FRAME = 10_000_000;

/** Frames and lengths that Remotion's own components cannot count with. `durationInFrames={Infinity}` and `times={Infinity}` mean "to the end". */
export const timelineNumbers = nodeFinder(["number-not-a-frame"], (node, gate) => {
  if (!ts.isJsxAttribute(node) || !ts.isIdentifier(node.name) || !ts.isJsxOpeningLikeElement(node.parent.parent))
    return;
  const name = node.name.text;
  const value = node.initializer && ts.isJsxExpression(node.initializer) ? node.initializer.expression : undefined;
  const tag = node.parent.parent.tagName;
  if (!value || !/^(from|frame|durationInFrames|times|offset)$/.test(name) || !isRemotion(tag, gate)) return;
  const known = staticValue(value, gate);
  if (!known.known || typeof known.value !== "number" || isSensible(name, known.value)) return;
  gate.report(
    value,
    "number-not-a-frame",
    `"${name}" cannot be ${known.value}.`,
    `Give whole frames: \`${name}={30}\`.`,
  );
});

function isRemotion(tag: ts.JsxTagNameExpression, gate: Gate): boolean {
  const root = ts.isPropertyAccessExpression(tag) ? tag.expression : tag;
  return ts.isIdentifier(root) && importedName(root, gate)?.module === "remotion";
}

function isSensible(name: string, value: number): boolean {
  if (Number.isNaN(value)) return false;
  if (name === "durationInFrames" || name === "times")
    return value >= 1 && (value <= LARGEST_FRAME || value === Number.POSITIVE_INFINITY);
  return Math.abs(value) <= LARGEST_FRAME;
}
