import ts from "typescript";
import { timesRun } from "../analysis/execution-count.ts";
import { bare } from "../analysis/names.ts";
import { staticValue } from "../analysis/static-value.ts";
import { sceneFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"too-many-elements">;

const MOST_SHAPES = 20_000;
const HOLE = "\u0001";

interface Use {
  readonly node: ts.Node;
  /** Ids of the elements around it. */
  readonly holders: readonly string[];
  /** The id it shows, with a hole where that is computed. */
  readonly target: string;
  readonly times: number;
}

/** `<use>` of groups that hold `<use>` of groups: twelve levels of ten are a million million shapes. */
export const useBombs = sceneFinder(["too-many-elements"], (gate) => {
  const uses: Use[] = [];
  const visit = (node: ts.Node, holders: readonly string[]): void => {
    let inside = holders;
    if (ts.isJsxElement(node)) {
      const id = attributeText(node.openingElement, /^id$/, gate);
      if (id !== undefined) inside = [...holders, id];
    } else if (ts.isJsxSelfClosingElement(node) && node.tagName.getText(gate.source) === "use") {
      const target = attributeText(node, /^(href|xlinkHref)$/, gate);
      if (target?.startsWith("#")) uses.push({ node, holders, target: target.slice(1), times: timesRun(node, gate) });
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(gate.source, []);
  for (const use of uses) {
    if (shapesOf(use, uses, new Set()) <= MOST_SHAPES) continue;
    gate.report(
      use.node,
      "too-many-elements",
      "Symbols that use one another draw too many shapes here.",
      "Use a symbol directly, a few hundred times at most.",
    );
    return;
  }
});

/** A computed id in a group with a computed id may stand for any level, so it counts as a level of its own. */
function shapesOf(use: Use, uses: readonly Use[], seen: ReadonlySet<Use>): number {
  if (seen.has(use)) return Number.POSITIVE_INFINITY;
  const onward = new Set(seen).add(use);
  const inner = uses.filter(({ holders }) => holders.includes(use.target)).map((next) => shapesOf(next, uses, onward));
  return (
    use.times *
    Math.max(
      1,
      inner.reduce((total, shapes) => total + shapes, 0),
    )
  );
}

function attributeText(tag: ts.JsxOpeningLikeElement, name: RegExp, gate: Gate): string | undefined {
  for (const attribute of tag.attributes.properties) {
    if (!ts.isJsxAttribute(attribute) || !name.test(attribute.name.getText(gate.source)) || !attribute.initializer)
      continue;
    if (ts.isStringLiteral(attribute.initializer)) return attribute.initializer.text;
    const value = ts.isJsxExpression(attribute.initializer) ? attribute.initializer.expression : undefined;
    return value && withHoles(value, gate);
  }
  return undefined;
}

/** `n${level}` and `n${level + 1}` may meet, so every computed part is the same hole. */
function withHoles(value: ts.Expression, gate: Gate): string | undefined {
  const node = bare(value);
  const known = staticValue(node, gate);
  if (known.known) return typeof known.value === "string" ? known.value : undefined;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => HOLE + literal.text).join("");
  if (!ts.isBinaryExpression(node)) return HOLE;
  return (withHoles(node.left, gate) ?? HOLE) + (withHoles(node.right, gate) ?? HOLE);
}
