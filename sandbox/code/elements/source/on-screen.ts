import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { tagOf } from "./element-kind.ts";
import { attributeExpression, attributeOf } from "./element-name.ts";
import { literalPlace } from "./literal.ts";
import type { ElementPath } from "./scene.ts";

/** Frames of the scene; `durationInFrames` is absent when it stays to the end. */
export interface OnScreen {
  readonly fromFrame: number;
  readonly durationInFrames?: number;
}

/** What the enclosing sequences say with plain numbers. Undefined without sequences, or where one is computed. */
export function onScreen(path: ElementPath): OnScreen | undefined {
  const spans: OnScreen[] = [];
  for (let around: NodePath | null = path; around; around = around.parentPath) {
    if (around.isJSXElement() && isSequence(tagOf(around.node))) {
      const span = spanOf(around);
      if (!span) return undefined;
      spans.unshift(span);
    }
  }
  return spans.length === 0 ? undefined : spans.reduce(within);
}

export function isSequence(tag: string): boolean {
  return tag === "Sequence" || tag.endsWith(".Sequence");
}

function within(outer: OnScreen, inner: OnScreen): OnScreen {
  const fromFrame = outer.fromFrame + inner.fromFrame;
  const ends = [outer, { ...inner, fromFrame }].flatMap((span) =>
    span.durationInFrames === undefined ? [] : span.fromFrame + span.durationInFrames,
  );
  return { fromFrame, ...(ends.length > 0 && { durationInFrames: Math.max(0, Math.min(...ends) - fromFrame) }) };
}

function spanOf(sequence: ElementPath): OnScreen | undefined {
  const duration = frames(sequence, "durationInFrames");
  if (duration === "computed") return undefined;
  const from = tagOf(sequence.node) === "Series.Sequence" ? seriesStart(sequence) : frames(sequence, "from");
  if (from === "computed") return undefined;
  return { fromFrame: from ?? 0, ...(duration !== undefined && { durationInFrames: duration }) };
}

/** A series plays its sequences one after the other, each moved by its own offset. */
function seriesStart(sequence: ElementPath): number | "computed" {
  const series = sequence.parentPath;
  if (!series.isJSXElement()) return "computed";
  let start = 0;
  for (const child of series.get("children")) {
    if (child.isJSXText()) continue;
    if (!child.isJSXElement()) return "computed";
    const offset = frames(child, "offset") ?? 0;
    if (offset === "computed") return "computed";
    if (child.node === sequence.node) return start + offset;
    const duration = frames(child, "durationInFrames");
    if (typeof duration !== "number") return "computed";
    start += offset + duration;
  }
  return "computed";
}

function frames(path: ElementPath, name: string): number | "computed" | undefined {
  const attribute = attributeOf(path.node, name);
  const expression = attribute && attributeExpression(attribute);
  if (!expression || t.isIdentifier(expression, { name: "Infinity" })) return undefined;
  const value = literalPlace(expression, path)?.value;
  return typeof value === "number" ? value : "computed";
}
