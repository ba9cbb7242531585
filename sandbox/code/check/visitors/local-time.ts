import ts from "typescript";
import { type NamedMember, namedMember } from "../analysis/named-members.ts";
import { bare, isOfLanguage, valueDeclarations } from "../analysis/names.ts";
import { staticValue } from "../analysis/static-value.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

const RULE = "non-deterministic";
type Gate = GateFor<typeof RULE>;
const LOCAL_GETTER = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|Year|TimezoneOffset)$/;
const LOCAL_TEXT = new Set(["toString", "toDateString", "toTimeString"]);
const LOCALE_METHOD = new Set([
  "toLocaleString",
  "toLocaleDateString",
  "toLocaleTimeString",
  "toLocaleUpperCase",
  "toLocaleLowerCase",
]);
const DATE_FIX = 'Write `date.toISOString().slice(0, 10)`, or `date.toLocaleDateString("en-US", {timeZone: "UTC"})`.';

/** The machine's time zone and language, which a date or a number asks for unless it is told which to use. */
export const localTime = nodeFinder([RULE], (node, gate) => {
  const member = namedMember(node, gate);
  if (member) checkMember(member, gate);
  if (!gate.mayAskTypes) return;
  if (ts.isTemplateSpan(node)) checkText(node.expression, gate);
  else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    checkText(node.left, gate);
    checkText(node.right, gate);
  } else if (ts.isCallExpression(node) && isString(node.expression, gate)) {
    for (const argument of node.arguments) checkText(argument, gate);
  }
});

/** A date, or a list of dates, that is about to become text. */
function checkText(value: ts.Expression, gate: Gate): void {
  // What an operator made is a number, a text or a truth; a long sum would be worked out again at each of its terms.
  if (isOperation(bare(value))) return;
  const type = gate.checker.getTypeAtLocation(value);
  const item = gate.checker.isArrayType(type) ? gate.checker.getTypeArguments(type as ts.TypeReference)[0] : type;
  if (isDate(item)) gate.report(value, RULE, "A date as text is in the time zone of the machine.", DATE_FIX);
}

function isOperation(node: ts.Expression): boolean {
  if (ts.isLiteralExpression(node) || ts.isTemplateExpression(node)) return true;
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.LessThanToken && kind <= ts.SyntaxKind.CaretToken;
}

function checkMember(member: NamedMember, gate: Gate): void {
  const { name, at, owner } = member;
  if (LOCALE_METHOD.has(name)) checkLocale(member, gate);
  else if (LOCAL_GETTER.test(name) && mayBeDate(owner)) {
    const fix =
      name === "getTimezoneOffset"
        ? "Remove it: times in a scene are UTC."
        : `Write \`${name.replace(/^(get|set)/, "$1UTC")}\`.`;
    gate.report(at, RULE, `${name} depends on the time zone of the machine.`, fix);
  } else if (LOCAL_TEXT.has(name) && (name === "toString" ? isDate(owner) : mayBeDate(owner)))
    gate.report(at, RULE, `${name} depends on the time zone of the machine.`, DATE_FIX);
  else if ((name === "join" || name === "toString") && owner && gate.mayAskTypes && gate.checker.isArrayType(owner)) {
    if (isDate(gate.checker.getTypeArguments(owner as ts.TypeReference)[0]))
      gate.report(at, RULE, "A date as text is in the time zone of the machine.", DATE_FIX);
  }
}

function checkLocale({ name, at, owner, call }: NamedMember, gate: Gate): void {
  const ownMethod = owner && gate.checker.getPropertyOfType(owner, name);
  if (ownMethod && valueDeclarations(ownMethod, gate).length > 0) return;
  if (!call)
    gate.report(
      at,
      RULE,
      `${name} cannot be passed on: it needs a language at every call.`,
      `Call it in place: \`value.${name}("en-US")\`.`,
    );
  else if (!hasLocale(call.arguments[0], gate)) {
    const fix = /Case$/.test(name)
      ? `Write \`${name.replace("Locale", "")}()\`.`
      : `Name the language: \`${name}("en-US"${/Date|Time/.test(name) ? ', {timeZone: "UTC"}' : ""})\`.`;
    gate.report(at, RULE, `${name} without a language depends on the machine.`, fix);
  } else if (/Date|Time/.test(name) || (name === "toLocaleString" && isDate(owner))) {
    if (!hasTimeZone(call.arguments[1]))
      gate.report(
        at,
        RULE,
        `${name} without a time zone depends on the machine.`,
        `Name it: \`${name}("en-US", {timeZone: "UTC"})\`.`,
      );
  }
}

/** Names such as getDate are common enough on an author's own objects to ask what they are called on. */
function mayBeDate(type: ts.Type | undefined): boolean {
  return type === undefined || (type.flags & ts.TypeFlags.Any) !== 0 || isDate(type);
}

function isDate(type: ts.Type | undefined): boolean {
  if (!type) return false;
  const members = type.isUnionOrIntersection() ? type.types : [type];
  return members.some(({ symbol }) => symbol?.name === "Date" && symbol.declarations?.every(isOfLanguage));
}

function isString(callee: ts.Expression, gate: Gate): boolean {
  const node = bare(callee);
  if (!ts.isIdentifier(node) || node.text !== "String") return false;
  return valueDeclarations(gate.checker.getSymbolAtLocation(node), gate).length === 0;
}

/** Whether a language is named, where that can be told. */
export function hasLocale(argument: ts.Expression | undefined, gate: Gate): boolean {
  if (!argument) return false;
  const locale = staticValue(argument, gate);
  if (!locale.known) return true;
  const first = Array.isArray(locale.value) ? locale.value[0] : locale.value;
  return typeof first === "string" && first !== "" && first !== "default";
}

export function hasTimeZone(options: ts.Expression | undefined): boolean {
  if (!options) return false;
  const node = bare(options);
  if (!ts.isObjectLiteralExpression(node)) return true;
  return node.properties.some(
    (property) =>
      ts.isSpreadAssignment(property) ||
      (property.name && ts.isIdentifier(property.name) && property.name.text === "timeZone"),
  );
}
