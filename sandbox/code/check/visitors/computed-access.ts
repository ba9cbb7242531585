import ts from "typescript";
import { isRefusedMember } from "../../../policy/members.ts";
import { bare } from "../analysis/names.ts";
import { staticValue } from "../analysis/static-value.ts";
import { textOrigins } from "../analysis/text-origins.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"computed-access" | "member-not-allowed">;

const RULE = "computed-access";

/** `value[key]`: the key must be a number or text that can be known or watched. The compiler puts a guard around all that stay open. */
export const computedKeys = nodeFinder(["computed-access", "member-not-allowed"], (node, gate) => {
  if (ts.isElementAccessExpression(node)) {
    checkKey(node.argumentExpression, gate);
    checkTarget(node, gate);
  } else if (ts.isComputedPropertyName(node)) checkKey(node.expression, gate);
  else if (ts.isCallExpression(node)) checkParsedKeys(node, gate);
});

/** `JSON.parse` makes properties of any name; only the plainly dangerous one could mislead code that copies them. */
function checkParsedKeys(call: ts.CallExpression, gate: Gate): void {
  const [text] = call.arguments;
  if (!text || bare(call.expression).getText(gate.source) !== "JSON.parse") return;
  if (textOrigins(text, gate).join("").includes("__proto__"))
    gate.report(text, "member-not-allowed", 'The property "__proto__" is not allowed in a scene.');
}

function checkKey(key: ts.Expression, gate: Gate): void {
  const known = staticValue(key, gate);
  if (known.known) {
    if (isRefusedMember(String(known.value))) {
      gate.report(
        key,
        "member-not-allowed",
        `The property "${String(known.value).slice(0, 60)}" is not allowed in a scene.`,
        "Use another name for a property of your own.",
      );
    } else if (Array.isArray(known.value)) gate.report(key, RULE, "A list cannot be a property name.");
    return;
  }
  if (!gate.mayAskTypes) return;
  const problem = keyProblem(gate.checker.getTypeAtLocation(key), gate);
  if (problem) gate.report(key, RULE, problem);
}

function keyProblem(type: ts.Type, gate: Gate): string | undefined {
  if (type.isUnion()) {
    for (const member of type.types) {
      const problem = keyProblem(member, gate);
      if (problem) return problem;
    }
    return undefined;
  }
  if (type.isStringLiteral()) {
    return isRefusedMember(type.value)
      ? `The key may be "${type.value.slice(0, 60)}", which is not allowed.`
      : undefined;
  }
  if (type.flags & PLAIN_KEYS) return undefined;
  if (type.isIntersection())
    return type.types.some((member) => keyProblem(member, gate) === undefined) ? undefined : NO_KEY;
  // `keyof T`: whatever T turns out to be, the guard sees the key at run time.
  if (type.flags & ts.TypeFlags.Index) return undefined;
  if (type.flags & (ts.TypeFlags.TypeParameter | ts.TypeFlags.IndexedAccess)) {
    const constraint = gate.checker.getBaseConstraintOfType(type);
    if (!constraint || constraint === type) return NO_KEY;
    return isAnyKey(constraint) ? undefined : keyProblem(constraint, gate);
  }
  return NO_KEY;
}

const PLAIN_KEYS =
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.StringLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null |
  ts.TypeFlags.Never;

/** `string | number | symbol`, which is what `keyof` of an unknown type comes down to. */
function isAnyKey(type: ts.Type): boolean {
  const members = type.isUnion() ? type.types : [type];
  return members.every(({ flags }) => flags & (PLAIN_KEYS | ts.TypeFlags.ESSymbol | ts.TypeFlags.Index));
}

const NO_KEY = "The key must be a number or text of a known type.";

function checkTarget(node: ts.ElementAccessExpression, gate: Gate): void {
  if (!gate.mayAskTypes || ts.isNumericLiteral(bare(node.argumentExpression))) return;
  const type = gate.checker.getTypeAtLocation(node.expression);
  const key = gate.checker.getTypeAtLocation(node.argumentExpression);
  if (type.flags & ts.TypeFlags.Any && !(key.flags & ts.TypeFlags.NumberLike)) {
    gate.report(
      node.expression,
      RULE,
      "The value that is read by a key has no known type.",
      "Give it a type: `const DATA: Record<string, number> = {...};`.",
    );
  } else if (isText(type) && isText(key) && !staticValue(node.argumentExpression, gate).known) {
    gate.report(
      node.argumentExpression,
      RULE,
      "Text can only be read by a number.",
      "Write `text[index]`, `text.length`, or keep the values in a record.",
    );
  } else if (
    gate.checker.getSignaturesOfType(type, ts.SignatureKind.Call).length > 0 &&
    !(key.flags & ts.TypeFlags.NumberLike)
  ) {
    gate.report(
      node.expression,
      RULE,
      "A function cannot be read by a key.",
      "Keep functions in a record: `const EASINGS = {soft: Easing.ease} as const;`.",
    );
  }
}

function isText(type: ts.Type): boolean {
  const members = type.isUnion() ? type.types : [type];
  return members.some(({ flags }) => flags & ts.TypeFlags.StringLike);
}
