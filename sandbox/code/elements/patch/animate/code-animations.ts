import * as t from "@babel/types";
import type { CodeAnimation } from "../../../check/diagnostic.ts";
import { isHostTag } from "../../source/element-kind.ts";
import { attributeExpression } from "../../source/element-name.ts";
import { propertyName } from "../../source/literal.ts";
import type { FoundElement } from "../../source/scene.ts";
import { spreadObject, stylePlace } from "../../source/style-place.ts";
import { meaningOf } from "./animation-name.ts";

/** What code calls to move something; where it calls none of them it calculates with the frame. */
const MOVERS = new Set(["interpolate", "interpolateColors", "spring"]);
const MOST_STEPS = 2_000;

/** Properties of an element that the scene's own code moves: their values lead back to `useCurrentFrame()`. */
export function codeAnimations(element: FoundElement, elementId: string): CodeAnimation[] {
  return valuesOf(element).flatMap(({ property, value, line }) => {
    const by = moverOf(value, element, elementId);
    return by === undefined ? [] : [{ phase: "code" as const, name: by, property, line }];
  });
}

interface Value {
  readonly property: string;
  readonly value: t.Node;
  readonly line: number;
}

function valuesOf(element: FoundElement): Value[] {
  const place = stylePlace(element);
  const style = place.form !== "none" && place.object ? inObject(place.object, element, 0) : [];
  return [...style, ...(isHostTag(element.tag) ? attributes(element) : [])];
}

function inObject(object: t.ObjectExpression, element: FoundElement, depth: number): Value[] {
  return object.properties.flatMap((entry) => {
    if (t.isSpreadElement(entry)) {
      const known = depth < 3 ? spreadObject(entry, element) : undefined;
      return known ? inObject(known, element, depth + 1) : [];
    }
    const property = t.isObjectProperty(entry) ? propertyName(entry) : undefined;
    if (property === undefined || !t.isObjectProperty(entry)) return [];
    return [{ property, value: entry.value, line: lineOf(entry) }];
  });
}

function attributes({ node }: FoundElement): Value[] {
  return node.openingElement.attributes.flatMap((attribute) => {
    const property = t.isJSXAttribute(attribute) ? propertyName(attribute) : undefined;
    const value = t.isJSXAttribute(attribute) ? attributeExpression(attribute) : undefined;
    if (property === undefined || property === "style" || value === undefined) return [];
    return [{ property, value, line: lineOf(attribute) }];
  });
}

function lineOf({ loc }: t.Node): number {
  return loc?.start.line ?? 1;
}

/** What moves a value, through the constants and functions it is made of; undefined where it stands still. */
function moverOf(value: t.Node, element: FoundElement, elementId: string): string | undefined {
  const seen = new Set<t.Node>();
  const waiting: t.Node[] = [value];
  let [reads, mover] = [false, ""];
  for (let next = waiting.pop(); next && seen.size < MOST_STEPS; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (t.isCallExpression(next) && t.isIdentifier(next.callee)) {
      if (next.callee.name === "useCurrentFrame") reads = true;
      if (mover === "" && MOVERS.has(next.callee.name)) mover = next.callee.name;
    }
    // What a patch wrote is listed as that.
    if (t.isIdentifier(next) && meaningOf(next.name, elementId) === undefined) {
      const declared = element.path.scope.getBinding(next.name)?.path;
      if (declared?.isVariableDeclarator() && declared.node.init) waiting.push(declared.node.init);
      if (declared?.isFunctionDeclaration()) waiting.push(declared.node.body);
    }
    waiting.push(...partsOf(next).reverse());
  }
  return reads ? mover || "frame" : undefined;
}

/** Names of members and keys are no references. */
function partsOf(node: t.Node): t.Node[] {
  return (t.VISITOR_KEYS[node.type] ?? []).flatMap((key) => {
    if (key === "property" && t.isMemberExpression(node) && !node.computed) return [];
    if (key === "key" && t.isObjectProperty(node) && !node.computed) return [];
    const part = node[key as keyof typeof node] as unknown;
    return (Array.isArray(part) ? part : [part]).filter((each): each is t.Node => t.isNode(each));
  });
}
