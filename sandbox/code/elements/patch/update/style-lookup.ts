import * as t from "@babel/types";
import { propertyName, withoutTypes } from "../../source/literal.ts";
import type { FoundElement } from "../../source/scene.ts";
import { type StylePlace, spreadObject } from "../../source/style-place.ts";

/** Where one style property gets its current value. */
export interface StyleLookup {
  /** The property as written in the element's own object. */
  readonly property?: t.ObjectProperty;
  /** Its value, or that of the constant it is spread from. */
  readonly expression?: t.Expression;
  /** A spread after the property sets it again, or may: a value written in place might not show. */
  readonly overridden: boolean;
  /** A spread that cannot be resolved may hold it. */
  readonly uncertain: boolean;
}

const nothing: StyleLookup = { overridden: false, uncertain: false };

export function lookUpStyle(place: StylePlace, key: string, element: FoundElement): StyleLookup {
  if (place.form === "none") return nothing;
  const found = place.object ? lookInObject(place.object, key, element) : { ...nothing, uncertain: true };
  if (place.form === "own") return found;
  const { property: _shared, ...inherited } = found;
  return inherited;
}

function lookInObject(object: t.ObjectExpression, key: string, element: FoundElement): StyleLookup {
  let uncertain = false;
  let inherited: t.Expression | undefined;
  for (const entry of object.properties.toReversed()) {
    if (t.isSpreadElement(entry)) {
      const known = spreadObject(entry, element);
      const value = known && lookInObject(known, key, element);
      inherited ??= value?.expression;
      uncertain ||= known ? (value?.uncertain ?? false) : mayHold(entry.argument, key, element);
    } else if (t.isObjectProperty(entry) && propertyName(entry) === key && t.isExpression(entry.value)) {
      const overridden = inherited !== undefined || uncertain;
      return { property: entry, expression: inherited ?? entry.value, overridden, uncertain };
    }
  }
  return { ...(inherited && { expression: inherited }), overridden: false, uncertain };
}

/** `...(active && { color: "red" })` holds what its objects hold; anything unreadable may hold everything. */
function mayHold(argument: t.Node, key: string, element: FoundElement): boolean {
  const plain = withoutTypes(argument);
  if (t.isObjectExpression(plain)) {
    const { expression, uncertain } = lookInObject(plain, key, element);
    return expression !== undefined || uncertain;
  }
  if (t.isConditionalExpression(plain))
    return mayHold(plain.consequent, key, element) || mayHold(plain.alternate, key, element);
  if (t.isLogicalExpression(plain)) return mayHold(plain.right, key, element);
  if (t.isIdentifier(plain, { name: "undefined" }) || t.isNullLiteral(plain)) return false;
  return true;
}
