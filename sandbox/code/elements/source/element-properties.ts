import * as t from "@babel/types";
import type { ElementProperties, PropertyValue } from "../../check/diagnostic.ts";
import { idAttribute } from "../element-id.ts";
import { attributeExpression, runInWords, shorten } from "./element-name.ts";
import { readText } from "./element-text.ts";
import { literalPlace, propertyName, typedOutWords } from "./literal.ts";
import type { FoundElement, Scene } from "./scene.ts";
import { spreadObject, stylePlace } from "./style-place.ts";

const unlisted = new Set(["style", "key", "ref", idAttribute, "data-label"]);

export function elementProperties(element: FoundElement, scene: Scene): ElementProperties {
  const text = textValue(element, scene);
  const style = styleValues(element, scene);
  const props = propValues(element, scene);
  return {
    ...(text !== undefined && { text }),
    ...(Object.keys(style).length > 0 && { style }),
    ...(Object.keys(props).length > 0 && { props }),
  };
}

export function currentValue(expression: t.Node, element: FoundElement, scene: Scene): PropertyValue {
  const place = literalPlace(expression, element.path);
  if (place) return place.value;
  return { computed: shorten(scene.source.slice(expression.start ?? 0, expression.end ?? 0)) };
}

function textValue(element: FoundElement, scene: Scene): PropertyValue | undefined {
  const text = readText(element.node, scene.source);
  if (text.form === "words") return text.text;
  if (text.form === "expression")
    return currentValue(typedOutWords(text.expression) ?? text.expression, element, scene);
  if (text.form === "mixed")
    return { computed: shorten(text.runs.map((run) => runInWords(run, element, scene.source)).join(" … ")) };
  return text.form === "computed" ? { computed: shorten(text.code) } : undefined;
}

function styleValues(element: FoundElement, scene: Scene): Record<string, PropertyValue> {
  const place = stylePlace(element);
  const object = place.form === "none" ? undefined : place.object;
  return object ? objectValues(object, element, scene, 0) : {};
}

function objectValues(
  object: t.ObjectExpression,
  element: FoundElement,
  scene: Scene,
  depth: number,
): Record<string, PropertyValue> {
  const entries = object.properties.flatMap((property): [string, PropertyValue][] => {
    if (t.isSpreadElement(property)) {
      const spread = depth < 3 ? spreadObject(property, element) : undefined;
      return spread ? Object.entries(objectValues(spread, element, scene, depth + 1)) : [];
    }
    const name = t.isObjectProperty(property) ? propertyName(property) : undefined;
    return name && t.isObjectProperty(property) ? [[name, currentValue(property.value, element, scene)]] : [];
  });
  return Object.fromEntries(entries);
}

function propValues(element: FoundElement, scene: Scene): Record<string, PropertyValue> {
  const values: Record<string, PropertyValue> = {};
  for (const attribute of element.node.openingElement.attributes) {
    const name = t.isJSXAttribute(attribute) ? propertyName(attribute) : undefined;
    if (!t.isJSXAttribute(attribute) || !name || unlisted.has(name) || /^on[A-Z]/.test(name)) continue;
    const expression = attributeExpression(attribute);
    values[name] = expression ? currentValue(expression, element, scene) : true;
  }
  return values;
}
