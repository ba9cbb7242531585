import ts from "typescript";
import type { Gate } from "../rule-context.ts";

/** Whether values of this type may be React elements. */
export function isElementLike(type: ts.Type, gate: Gate): boolean {
  const members = type.isUnion() ? type.types : [type];
  return members.some((member) => {
    if (!(member.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return false;
    return ["type", "props", "key"].every((name) => gate.checker.getPropertyOfType(member, name) !== undefined);
  });
}

/** Whether nothing is known of what such a value holds, so that it may well be an element. */
export function isOpaque(type: ts.Type, gate: Gate): boolean {
  if (type.isUnion()) return type.types.some((member) => isOpaque(member, gate));
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return true;
  if (type.flags & ts.TypeFlags.TypeParameter) {
    const constraint = gate.checker.getBaseConstraintOfType(type);
    return constraint === undefined || isOpaque(constraint, gate);
  }
  if (!(type.flags & ts.TypeFlags.Object)) return false;
  const isWritten = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.ObjectLiteral) !== 0;
  return (
    !isWritten &&
    type.getProperties().length === 0 &&
    gate.checker.getIndexInfosOfType(type).length === 0 &&
    type.getCallSignatures().length === 0
  );
}
