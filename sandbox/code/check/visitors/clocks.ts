import ts from "typescript";
import { type NamedMember, namedMember } from "../analysis/named-members.ts";
import { bare, importedName, isVariableUse } from "../analysis/names.ts";
import { staticValue } from "../analysis/static-value.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";
import { hasLocale, hasTimeZone } from "./local-time.ts";

const RULE = "non-deterministic";
type Gate = GateFor<typeof RULE>;

/** Clocks, formatters of the machine's language, and numbers without a seed: everything that differs from render to render. */
export const clocks = nodeFinder([RULE], (node, gate) => {
  if (ts.isNewExpression(node)) checkNew(node, gate);
  else if (ts.isCallExpression(node)) checkCall(node, gate);
  else if (ts.isIdentifier(node)) checkRandomPassedOn(node, gate);
  const member = namedMember(node, gate);
  if (member?.name === "stack") checkStack(member, gate);
});

function checkNew(node: ts.NewExpression, gate: Gate): void {
  if (ts.isIdentifier(node.expression) && node.expression.text === "Date" && !isLocal(node.expression, gate))
    checkDate(node, gate);
  if (isIntl(node.expression)) checkFormatter(node, gate);
}

function isLocal(node: ts.Identifier, gate: Gate): boolean {
  return (
    gate.checker
      .getSymbolAtLocation(node)
      ?.declarations?.some((declaration) => declaration.getSourceFile() === gate.source) ?? false
  );
}

function checkDate(node: ts.NewExpression, gate: Gate): void {
  const given = node.arguments ?? [];
  const fix = 'Write a fixed moment in UTC: `new Date(Date.UTC(2024, 0, 31))` or `new Date("2024-01-31T00:00:00Z")`.';
  if (given.length === 0)
    gate.report(
      node,
      RULE,
      "new Date() is another moment at every render.",
      "Time in a scene is the frame: `const seconds = useCurrentFrame() / useVideoConfig().fps;`.",
    );
  else if (given.length > 1 || given.some(ts.isSpreadElement))
    gate.report(node, RULE, "new Date(year, month, ...) depends on the time zone of the machine.", fix);
  else {
    const moment = staticValue(given[0] as ts.Expression, gate);
    if (!moment.known) return;
    if (moment.value === undefined) gate.report(node, RULE, "new Date(undefined) is no moment.", fix);
    else if (
      typeof moment.value === "string" &&
      !/^\d{4}(-\d{2}(-\d{2})?)?$|(Z|[+-]\d{2}:?\d{2}|GMT|UTC)$/i.test(moment.value.trim())
    ) {
      gate.report(node, RULE, "A date without a time zone depends on the machine.", fix);
    }
  }
}

function checkCall(node: ts.CallExpression, gate: Gate): void {
  const callee = bare(node.expression);
  const imported = importedName(callee, gate);
  if (imported?.module === "remotion" && imported.name === "random") checkSeed(node, gate);
  if (!ts.isPropertyAccessExpression(callee)) return;
  if (isIntl(callee)) checkFormatter(node, gate);
}

function checkSeed(node: ts.CallExpression, gate: Gate): void {
  const seed = node.arguments[0];
  const fix = 'Give it a seed: `random("star-" + index)`: the same seed gives the same number.';
  if (!seed) return;
  const known = staticValue(seed, gate);
  if (known.known) {
    if (known.value === null || known.value === undefined)
      gate.report(node, RULE, "random(null) gives another number at every render.", fix);
    return;
  }
  if (!gate.mayAskTypes) return;
  const type = gate.checker.getTypeAtLocation(seed);
  const members = type.isUnion() ? type.types : [type];
  if (members.some(({ flags }) => flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Any))) {
    gate.report(node, RULE, "The seed of random may be null here, which gives another number at every render.", fix);
  }
}

/** Passed on, it may be called with nothing or with null. */
function checkRandomPassedOn(node: ts.Identifier, gate: Gate): void {
  if (node.text === "React" || !isVariableUse(node)) return;
  const imported = importedName(node, gate);
  if (imported?.module !== "remotion" || imported.name !== "random") return;
  if (ts.isCallExpression(node.parent) && node.parent.expression === node) return;
  gate.report(
    node,
    RULE,
    "random cannot be passed on: it needs a seed at every call.",
    "Call it with a seed: `items.map((_, index) => random(index))`.",
  );
}

/** Where an error came from differs between browsers and builds. */
function checkStack({ at, owner }: NamedMember, gate: Gate): void {
  if (!owner) return;
  const property = gate.checker.getPropertyOfType(owner, "stack");
  if (property?.valueDeclaration?.getSourceFile() === gate.source) return;
  if (property || owner.flags & ts.TypeFlags.Any)
    gate.report(at, RULE, "The stack of an error differs between builds.", "Use the message, or leave it out.");
}

function checkFormatter(node: ts.NewExpression | ts.CallExpression, gate: Gate): void {
  const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : "";
  if (!hasLocale(node.arguments?.[0], gate))
    gate.report(
      node,
      RULE,
      `Intl.${name} without a language depends on the machine.`,
      `Name the language: \`new Intl.${name}("en-US")\`.`,
    );
  else if (name === "DateTimeFormat" && !hasTimeZone(node.arguments?.[1])) {
    gate.report(
      node,
      RULE,
      "Intl.DateTimeFormat without a time zone depends on the machine.",
      'Name it: `new Intl.DateTimeFormat("en-US", {timeZone: "UTC"})`.',
    );
  }
}

function isIntl(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "Intl";
}
