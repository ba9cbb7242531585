import ts from "typescript";
import { isAllowedElement } from "../../../policy/elements.ts";
import {
  bare,
  constInitializer,
  importedName,
  isIntrinsicName,
  symbolOf,
  valueDeclarations,
} from "../analysis/names.ts";
import type { Gate } from "../rule-context.ts";

/** What a JSX tag stands for: the rules for its attributes depend on it. */
export type TagKind =
  | { readonly kind: "host"; readonly tags: readonly string[] }
  /** A component that is not written in this scene: its props may end on a host element unseen. */
  | { readonly kind: "foreign" }
  /** A function of this scene: whatever it does with its props is checked where it does it. */
  | { readonly kind: "local" };

export function tagKind(node: ts.JsxOpeningLikeElement, gate: Gate): TagKind {
  const tag = node.tagName;
  if (ts.isIdentifier(tag)) {
    if (isIntrinsicName(tag.text)) return { kind: "host", tags: [tag.text] };
    const hosts = hostTags(tag, gate);
    if (hosts) return { kind: "host", tags: hosts };
    return isLocalFunction(tag, gate, 0) ? { kind: "local" } : { kind: "foreign" };
  }
  return { kind: "foreign" };
}

/** `const Tag = isTitle ? "h1" : "h2"; <Tag>`: the elements that a variable tag may stand for. */
function hostTags(tag: ts.Identifier, gate: Gate): readonly string[] | undefined {
  if (!gate.mayAskTypes) return undefined;
  const type = gate.checker.getTypeAtLocation(tag);
  const members = type.isUnion() ? type.types : [type];
  const names = members
    .filter((member) => member.isStringLiteral())
    .map((member) => (member as ts.StringLiteralType).value);
  return names.length > 0 && names.length === members.length ? names : undefined;
}

function isLocalFunction(node: ts.Expression, gate: Gate, depth: number): boolean {
  const inner = bare(node);
  if (depth > 4) return false;
  if (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) return true;
  if (ts.isCallExpression(inner)) {
    const callee = importedName(inner.expression, gate);
    const argument = inner.arguments[0];
    return (
      callee?.module === "react" &&
      callee.name === "memo" &&
      argument !== undefined &&
      isLocalFunction(argument, gate, depth + 1)
    );
  }
  if (!ts.isIdentifier(inner)) return false;
  const declaration = valueDeclarations(symbolOf(inner, gate), gate)[0];
  if (declaration && ts.isFunctionDeclaration(declaration)) return true;
  const initializer = constInitializer(inner, gate);
  return initializer !== undefined && isLocalFunction(initializer, gate, depth + 1);
}

/** Whether a capitalised tag may be text at run time, which would make it an element of any name. */
export function mayBeText(node: ts.JsxOpeningLikeElement, gate: Gate): boolean {
  // A component that an import failed to give is any; the import itself is reported.
  if (!gate.mayAskTypes || (ts.isIdentifier(node.tagName) && importedName(node.tagName, gate))) return false;
  const type = gate.checker.getTypeAtLocation(node.tagName);
  const members = type.isUnion() ? type.types : [type];
  return members.some((member) => {
    if (member.isStringLiteral()) return !isAllowedElement(member.value);
    return (member.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
  });
}
