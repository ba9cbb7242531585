import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import type { SceneElement } from "../check/diagnostic.ts";
import { codeAnimations } from "./patch/animate/code-animations.ts";
import { describeAnimations } from "./patch/animate/written-animations.ts";
import { type PlannedId, planIds } from "./plan-ids.ts";
import { typeOf } from "./source/element-kind.ts";
import { elementProperties } from "./source/element-properties.ts";
import { onScreen } from "./source/on-screen.ts";
import { repetitionOf } from "./source/repetition.ts";
import { type FoundElement, readScene, type Scene } from "./source/scene.ts";

/**
 * Every element that a person would refer to, in source order. Elements without a `data-element-id` are listed under the id that
 * `giveElementIds` would give them. Throws `Refusal` where the source is not TSX.
 */
export function listElements(source: string): SceneElement[] {
  const scene = readScene(source);
  return describeElements(scene, planIds(scene));
}

export function describeElements(scene: Scene, plan: readonly PlannedId[]): SceneElement[] {
  const idByNode = new Map(plan.map(({ element, elementId }) => [element.node, elementId]));
  return plan.map(({ element, elementId, label }) => {
    const parentId = element.parent && idByNode.get(element.parent.node);
    const repetitions = element.repetition?.count;
    const animations = [...describeAnimations(element, elementId, scene.source), ...codeAnimations(element, elementId)];
    return {
      elementId,
      type: typeOf(element.node),
      label,
      line: element.node.loc?.start.line ?? 1,
      tag: element.tag,
      ...(parentId && { parentId }),
      ...(isRepeated(element) && { repeated: true as const }),
      ...(repetitions !== undefined && { repetitions }),
      ...onScreen(element.path),
      properties: elementProperties(element, scene),
      ...(animations.length > 0 && { animations }),
    };
  });
}

export function isRepeated(element: FoundElement): boolean {
  if (element.repetition !== undefined) return true;
  const uses = componentUses(element);
  return uses.length > 1 || uses.some((use) => repetitionOf(use) !== undefined);
}

/** The tags that use the local component that this element belongs to. */
export function componentUses(element: FoundElement): NodePath[] {
  const component = element.path.findParent((parent) => parent.isFunction() && parent.getFunctionParent() === null);
  const name = component && componentName(component);
  const references = (name && component.scope.getBinding(name)?.referencePaths) || [];
  return references.filter((reference) => reference.isJSXIdentifier() && t.isJSXOpeningElement(reference.parent));
}

function componentName(component: NodePath): string | undefined {
  if (component.isFunctionDeclaration()) return component.node.id?.name;
  const declarator = component.findParent((parent) => parent.isVariableDeclarator());
  return declarator?.isVariableDeclarator() && t.isIdentifier(declarator.node.id) ? declarator.node.id.name : undefined;
}
