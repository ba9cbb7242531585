import * as t from "@babel/types";
import { attributeExpression, attributeOf } from "./element-name.ts";
import { constantValue, propertyOf, withoutTypes } from "./literal.ts";
import type { FoundElement } from "./scene.ts";

/** Where an element's inline style is written. */
export type StylePlace =
  | { readonly form: "none" }
  /** An object that styles this element only: at the element, or in a constant nothing else uses. */
  | {
      readonly form: "own";
      readonly object: t.ObjectExpression;
      /** The constant's name, `titleStyle` or `styles.title`. */
      readonly name?: string;
      /** Whether the values have a type where they are written; without one `"center"` would widen to `string`. */
      readonly typed: boolean;
      readonly expression: t.Expression;
    }
  /** Shared, conditional or computed: it can only be overridden at the element. `object` is set where it is known anyway. */
  | {
      readonly form: "elsewhere";
      readonly expression: t.Expression;
      readonly object?: t.ObjectExpression;
      readonly name?: string;
    };

export function stylePlace(element: FoundElement): StylePlace {
  const attribute = attributeOf(element.node, "style");
  const expression = attribute && attributeExpression(attribute);
  if (!expression) return { form: "none" };
  const plain = withoutTypes(expression);
  if (t.isObjectExpression(plain)) return { form: "own", object: plain, typed: true, expression };
  const known = namedObject(plain, element);
  if (!known) return { form: "elsewhere", expression };
  const { object, name, typed, alone } = known;
  return alone ? { form: "own", object, name, typed, expression } : { form: "elsewhere", expression, object, name };
}

/** The object a spread stands for, when it is a constant. */
export function spreadObject(spread: t.SpreadElement, element: FoundElement): t.ObjectExpression | undefined {
  const plain = withoutTypes(spread.argument);
  return t.isObjectExpression(plain) ? plain : namedObject(plain, element)?.object;
}

interface NamedObject {
  readonly object: t.ObjectExpression;
  readonly name: string;
  readonly typed: boolean;
  readonly alone: boolean;
}

function namedObject(expression: t.Node | null | undefined, element: FoundElement): NamedObject | undefined {
  if (t.isIdentifier(expression)) {
    const declared = constantValue(expression.name, element.path);
    const object = objectIn(declared?.node);
    if (!declared || !object) return undefined;
    return { object, name: expression.name, typed: declared.annotated, alone: declared.references === 1 };
  }
  if (!t.isMemberExpression(expression) || expression.computed) return undefined;
  const { object: sheet, property } = expression;
  if (!t.isIdentifier(sheet) || !t.isIdentifier(property)) return undefined;
  const declared = constantValue(sheet.name, element.path);
  const entry = objectIn(declared?.node) && propertyOf(objectIn(declared?.node) as t.ObjectExpression, property.name);
  const object = objectIn(entry?.value);
  if (!declared || !entry || !object) return undefined;
  const typed = declared.annotated || withoutTypes(entry.value) !== entry.value;
  return {
    object,
    name: `${sheet.name}.${property.name}`,
    typed,
    alone: memberUses(sheet.name, property.name, element) === 1,
  };
}

function objectIn(node: t.Node | null | undefined): t.ObjectExpression | undefined {
  const plain = withoutTypes(node);
  return t.isObjectExpression(plain) ? plain : undefined;
}

/** How often `sheet.entry` is read. Any use of the whole sheet may read it too, so that counts. */
function memberUses(sheet: string, entry: string, element: FoundElement): number {
  const references = element.path.scope.getBinding(sheet)?.referencePaths ?? [];
  return references.filter(
    ({ parent }) =>
      !t.isMemberExpression(parent) || parent.computed || t.isIdentifier(parent.property, { name: entry }),
  ).length;
}
