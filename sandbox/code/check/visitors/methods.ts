import ts from "typescript";
import { namedMember } from "../analysis/named-members.ts";
import { isOfLanguage } from "../analysis/names.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

const RULE = "computed-access";
type Gate = GateFor<typeof RULE>;

/**
 * Methods of lists, texts, maps and dates are called in place, by name: `list.push(1)`. The rules that look at what a call
 * does to its list, or how much it makes, can then rely on seeing it.
 */
export const methods = nodeFinder([RULE], (node, gate) => {
  if (!gate.mayAskTypes) return;
  if (ts.isElementAccessExpression(node)) checkQuoted(node, gate);
  const member = namedMember(node, gate);
  if (!member?.owner) return;
  if (!member.call && isMethodOf(member.owner, member.name, gate) && !isNamespace(member.owner))
    gate.report(
      member.at,
      RULE,
      `The method ${member.name.slice(0, 40)} cannot be passed on.`,
      `Call it in place, as in \`list.${member.name.slice(0, 40)}(...)\`, or wrap it: \`(item) => list.${member.name.slice(0, 40)}(item)\`.`,
    );
  else if (member.call && BORROWING.has(member.name) && isLanguageMethod(member.owner))
    gate.report(
      member.at,
      RULE,
      "A method of one value cannot be called on another.",
      "Call it on the value itself, as in `list.push(1)`.",
    );
});

const BORROWING = new Set(["call", "apply", "bind"]);

/** `list["push"](1)`, also where the key is one of several names. */
function checkQuoted(node: ts.ElementAccessExpression, gate: Gate): void {
  const owner = gate.checker.getTypeAtLocation(node.expression);
  const key = gate.checker.getTypeAtLocation(node.argumentExpression);
  const names = (key.isUnion() ? key.types : [key]).filter((each) => each.isStringLiteral());
  const name = names.map(({ value }) => value).find((each) => isMethodOf(owner, each, gate));
  if (name === undefined || owner.symbol?.name === "Math") return;
  gate.report(
    node.argumentExpression,
    RULE,
    `The method ${name.slice(0, 40)} cannot be read by a key.`,
    `Call it by name, as in \`list.${name.slice(0, 40)}(...)\`.`,
  );
}

function isMethodOf(owner: ts.Type, name: string, gate: Gate): boolean {
  const declarations = gate.checker.getPropertyOfType(gate.checker.getApparentType(owner), name)?.declarations ?? [];
  return declarations.every(isOfLanguage) && declarations.some(ts.isMethodSignature);
}

/** `Math`, `JSON`, `Object`: their functions need nothing but their arguments. Nor do `format` of numbers and `compare` of Intl, which are bound. (`format` of dates would give the present for nothing.) */
function isNamespace(owner: ts.Type): boolean {
  const name = owner.symbol?.name ?? "";
  return /^(Math|JSON|NumberFormat|Collator)$|Constructor$/.test(name);
}

/** A function that is a method of the language's own objects, wherever it came from. */
function isLanguageMethod(type: ts.Type): boolean {
  return type.getCallSignatures().some(({ declaration }) => {
    const owner = declaration && ts.isMethodSignature(declaration) ? declaration.parent : undefined;
    return owner !== undefined && ts.isInterfaceDeclaration(owner) && owner.name.text !== "Math" && isOfLanguage(owner);
  });
}
