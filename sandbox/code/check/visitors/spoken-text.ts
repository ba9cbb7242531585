import ts from "typescript";
import { bare } from "../analysis/names.ts";
import { staticText, staticValue } from "../analysis/static-value.ts";
import { textOrigins } from "../analysis/text-origins.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";
import { plainTextProblem } from "./plain-text.ts";

type Gate = GateFor<"text-not-allowed" | "attribute-not-allowed" | "hidden-character">;

const RULE = "text-not-allowed";
const LONGEST_ERROR = 100;
/** Someone who speaks: a remark in an error has no need of roles. */
const SPEAKER = /\b(system|assistant|user|human|developer|tool)\b[^a-z]{0,3}:/i;

/** Text that a person or an agent may read outside of the picture: errors, names of components, ids of elements. */
export const spokenText = nodeFinder(
  ["text-not-allowed", "attribute-not-allowed", "hidden-character"],
  (node, gate) => {
    if (ts.isThrowStatement(node)) checkThrown(node, gate);
    else if (ts.isBinaryExpression(node)) checkDisplayName(node, gate);
    else if (ts.isJsxAttribute(node)) checkLabel(node, gate);
    else if (ts.isStringLiteralLike(node)) checkCharacters(node, shownText(node), gate);
    else if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      checkCharacters(node, shownText(node), gate);
    else if (ts.isCallExpression(node)) checkCodePoints(node, gate);
  },
);

/** Of String.raw`\\frac{a}{b}` the characters as they are written: there is no form feed in it. */
function shownText(node: ts.LiteralLikeNode): string {
  const template = ts.isTemplateSpan(node.parent) ? node.parent.parent : node.parent;
  const tagged = ts.isTemplateExpression(template) ? template.parent : template;
  const isRaw = ts.isTaggedTemplateExpression(tagged) && tagged.tag.getText() === "String.raw";
  return isRaw ? ((node as ts.TemplateLiteralLikeNode).rawText ?? node.text) : node.text;
}

function checkThrown(node: ts.ThrowStatement, gate: Gate): void {
  const thrown = bare(node.expression);
  // What a catch clause caught may be thrown again.
  if (ts.isIdentifier(thrown)) return;
  const given = ts.isNewExpression(thrown) || ts.isCallExpression(thrown) ? thrown.arguments?.[0] : thrown;
  if (!given) return;
  const fix = 'Throw a short sentence: `throw new Error("No points to draw");`, or draw nothing: `return null;`.';
  const text = isWritten(given) ? staticText(given, gate, "0") : undefined;
  const texts = text === undefined ? passedTexts(given, gate) : [text];
  if (texts.length === 0) gate.report(given, RULE, "An error must say its text in place.", fix);
  else if (!texts.every(isRemark))
    gate.report(given, RULE, `The text of an error is one plain line of at most ${LONGEST_ERROR} characters.`, fix);
}

function isRemark(text: string): boolean {
  return !(text.length > LONGEST_ERROR || SPEAKER.test(text) || plainTextProblem(text) || /\s{3}|[\r\n]/.test(text));
}

/** Of `fail(message)`, which throws what it is given: the texts that the scene gives it. */
function passedTexts(given: ts.Expression, gate: Gate): string[] {
  return ts.isIdentifier(bare(given)) ? textOrigins(given, gate) : [];
}

function isWritten(node: ts.Expression): boolean {
  const inner = bare(node);
  return ts.isStringLiteralLike(inner) || ts.isTemplateExpression(inner) || ts.isBinaryExpression(inner);
}

function checkDisplayName(node: ts.BinaryExpression, gate: Gate): void {
  if (!ts.isPropertyAccessExpression(node.left) || node.left.name.text !== "displayName") return;
  const name = staticValue(node.right, gate);
  if (name.known && typeof name.value === "string" && /^[\w$.()-]{1,60}$/.test(name.value)) return;
  gate.report(
    node.right,
    RULE,
    "A component's name is one word.",
    'Write it as the component is called: `Card.displayName = "Card";`.',
  );
}

function checkLabel(node: ts.JsxAttribute, gate: Gate): void {
  if (node.name.getText(gate.source) !== "data-element-id") return;
  const value =
    node.initializer && ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
  const text =
    value && ts.isExpression(value)
      ? ts.isStringLiteral(value)
        ? value.text
        : staticText(value, gate, "0")
      : undefined;
  if (text !== undefined && /^[\w-]{1,64}$/.test(text)) return;
  gate.report(
    node,
    "attribute-not-allowed",
    "An element's id is one word.",
    'Leave it out, it is given by the server; or write `data-element-id="headline"`.',
  );
}

function checkCharacters(node: ts.Node, text: string, gate: Gate): void {
  const problem = plainTextProblem(text);
  if (problem)
    gate.report(
      node,
      "hidden-character",
      problem,
      "Remove it: text of a picture needs letters, signs, emoji and line breaks only.",
    );
}

/** `String.fromCodePoint(0xe0000 + code)` writes letters that nobody sees. */
function checkCodePoints(node: ts.CallExpression, gate: Gate): void {
  const callee = bare(node.expression);
  if (!ts.isPropertyAccessExpression(callee) || !/^from(CodePoint|CharCode)$/.test(callee.name.text)) return;
  const find = (part: ts.Node): ts.Node | undefined => {
    if (ts.isNumericLiteral(part)) return isHiddenCode(Number(part.text)) ? part : undefined;
    if (ts.isIdentifier(part) && !ts.isPropertyAccessExpression(part.parent)) {
      const known = staticValue(part, gate);
      return known.known && typeof known.value === "number" && isHiddenCode(known.value) ? part : undefined;
    }
    return ts.forEachChild(part, find);
  };
  const hidden = node.arguments.map(find).find((part) => part !== undefined);
  if (hidden)
    gate.report(hidden, "hidden-character", "This makes characters that nobody sees.", "Write the letters themselves.");
}

function isHiddenCode(code: number): boolean {
  return (code >= 0xe0000 && code <= 0xe0fff) || (code >= 0x202a && code <= 0x202e);
}
