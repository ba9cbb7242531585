import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import type { ElementAnimation } from "../../../check/diagnostic.ts";
import { literalOf, propertyOf } from "../../source/literal.ts";
import type { FoundElement } from "../../source/scene.ts";
import { meaningOf, type Phase } from "./animation-name.ts";
import { easingNamed } from "./easing.ts";
import { nameOfLooks } from "./recipe-of.ts";

/** An animation as a patch wrote it: a constant of the component that only its element reads. */
export interface WrittenAnimation {
  readonly phase: Phase;
  readonly name: string;
  readonly constant: string;
  readonly declaration: NodePath<t.VariableDeclaration>;
  readonly call: t.CallExpression;
  readonly references: readonly NodePath[];
}

export function writtenAnimations(element: FoundElement, elementId: string, source: string): WrittenAnimation[] {
  const component = element.path.findParent((parent) => parent.isFunction() && parent.getFunctionParent() === null);
  if (!component) return [];
  return Object.values(component.scope.bindings).flatMap((binding) => {
    const meaning = meaningOf(binding.identifier.name, elementId);
    const declarator = binding.path;
    const declaration = declarator.parentPath;
    if (!meaning || !declarator.isVariableDeclarator() || !declaration?.isVariableDeclaration()) return [];
    const call = declarator.node.init;
    const isInside = (path: NodePath) => path.findParent((parent) => parent.node === element.node) !== null;
    const { referencePaths } = binding;
    if (!t.isCallExpression(call) || referencePaths.length === 0 || !referencePaths.every(isInside)) return [];
    const constant = binding.identifier.name;
    const name = meaning.name ?? nameOfLooks(meaning.phase, constant, referencePaths, element, source);
    return [{ phase: meaning.phase, name, constant, declaration, call, references: referencePaths }];
  });
}

/** As an agent is told of them. */
export function describeAnimations(element: FoundElement, elementId: string, source: string): ElementAnimation[] {
  return writtenAnimations(element, elementId, source).map(({ phase, name, call }) => ({
    phase,
    name,
    ...timesOf(call, source),
  }));
}

function timesOf(call: t.CallExpression, source: string): Omit<ElementAnimation, "phase" | "name"> {
  const [first, range] = call.arguments;
  if (t.isObjectExpression(first)) {
    const from = momentOf(startIn(propertyOf(first, "frame")?.value));
    const length = momentOf(propertyOf(first, "durationInFrames")?.value);
    return { ...startWords(from), ...(length && { durationSeconds: tidy(length.seconds) }), easing: "spring" };
  }
  const [a, b] = t.isArrayExpression(range) ? range.elements.map((node) => momentOf(node)) : [];
  const easing = easingNamed(source, call.arguments[3]);
  const repeats = t.isBinaryExpression(first, { operator: "%" }) ? repeatOf(first) : undefined;
  if (repeats && b) return { ...repeats, durationSeconds: tidy(b.seconds), easing };
  if (!a || !b) return { easing };
  const durationSeconds = tidy(b.seconds - a.seconds);
  // An exit ends a frame before the scene does, which is no length of time to speak of.
  return { ...startWords(a), durationSeconds: Math.abs(durationSeconds), easing };
}

/** `Math.min(Math.max(frame - s, 0), n * period) % period`, with the count where it ends. */
function repeatOf(node: t.BinaryExpression): Pick<ElementAnimation, "startSeconds" | "repeat" | "periodSeconds"> {
  const period = momentOf(node.right)?.seconds ?? 0;
  const counted = t.isCallExpression(node.left) && /^min$/.test(methodOf(node.left)) ? node.left : undefined;
  const since = counted ? counted.arguments[0] : node.left;
  const start = t.isCallExpression(since) ? momentOf(startIn(since.arguments[0])) : undefined;
  const whole = counted && momentOf(counted.arguments[1])?.seconds;
  return {
    ...startWords(start),
    repeat: whole === undefined || period === 0 ? 0 : Math.round(whole / period),
    periodSeconds: tidy(period),
  };
}

function methodOf({ callee }: t.CallExpression): string {
  return t.isMemberExpression(callee) && t.isIdentifier(callee.property) ? callee.property.name : "";
}

/** `s` of `frame - s`; nothing is subtracted where it starts at 0. */
function startIn(node: t.Node | null | undefined): t.Node {
  return t.isBinaryExpression(node, { operator: "-" }) ? node.right : t.numericLiteral(0);
}

interface Moment {
  readonly frames: number;
  readonly seconds: number;
  readonly isFromEnd: boolean;
}

/** A sum of frames, seconds times fps, and the scene's length. */
function momentOf(node: t.Node | null | undefined): Moment | undefined {
  const number = literalOf(node);
  if (typeof number === "number") return { frames: number, seconds: 0, isFromEnd: false };
  if (t.isIdentifier(node) || t.isMemberExpression(node)) {
    const name = t.isIdentifier(node) ? node.name : t.isIdentifier(node.property) ? node.property.name : "";
    if (/^fps\d*$/.test(name)) return { frames: 0, seconds: 1, isFromEnd: false };
    return /^durationInFrames\d*$/.test(name) ? { frames: 0, seconds: 0, isFromEnd: true } : undefined;
  }
  if (!t.isBinaryExpression(node)) return undefined;
  const [left, right] = [momentOf(node.left), momentOf(node.right)];
  if (!left || !right) return undefined;
  if (node.operator === "*")
    return { frames: left.frames * right.frames, seconds: left.frames * right.seconds, isFromEnd: false };
  const sign = node.operator === "-" ? -1 : 1;
  return {
    frames: left.frames + sign * right.frames,
    seconds: left.seconds + sign * right.seconds,
    isFromEnd: left.isFromEnd,
  };
}

function startWords(start: Moment | undefined) {
  if (!start) return {};
  if (start.isFromEnd) return { endsWithScene: true as const };
  return { startSeconds: tidy(start.seconds), ...(start.frames !== 0 && { startFrame: start.frames }) };
}

function tidy(value: number): number {
  return Number(value.toFixed(3));
}
