import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { constantValue, propertyName, propertyOf, withoutTypes } from "./literal.ts";

/** The `.map` (or `flatMap`, or `Array.from` with a callback) that draws an element several times. */
export interface Repetition {
  readonly call: NodePath<t.CallExpression>;
  readonly callback: NodePath<t.Function>;
  /** The callback's index parameter, when it has one. */
  readonly indexName?: string;
  /** The items, where they are a literal array. */
  readonly items?: t.ArrayExpression;
  /** Whether nothing else reads the items, so that changing one changes this repetition only. */
  readonly ownsItems: boolean;
  /** Known when the items are a literal array or `Array.from({ length: 4 })`. */
  readonly count?: number;
}

/** The nearest repetition around a path, within the same component. */
export function repetitionOf(path: NodePath): Repetition | undefined {
  const callback = path.findParent(
    (parent) => parent.isFunction() && isRepeatingArgument(parent),
  ) as NodePath<t.Function> | null;
  const call = callback?.parentPath;
  return callback && call?.isCallExpression() ? repetitionFrom(call, callback) : undefined;
}

function repetitionFrom(call: NodePath<t.CallExpression>, callback: NodePath<t.Function>): Repetition {
  const index = callback.node.params[1];
  const items = itemsOf(call);
  return {
    call,
    callback,
    ...(t.isIdentifier(index) && { indexName: index.name }),
    ownsItems: items?.own ?? false,
    ...(items && { items: items.array }),
    ...(countOf(call, items?.array) !== undefined && { count: countOf(call, items?.array) }),
  };
}

/** The repetition that a call inside an element is, whatever it draws. */
export function repetitionAt(call: t.CallExpression, around: NodePath): Repetition | undefined {
  let found: Repetition | undefined;
  around.traverse({
    CallExpression(path) {
      if (path.node !== call) return;
      const callback = path.get("arguments").find((argument) => argument.isFunction() && isRepeatingArgument(argument));
      found = callback?.isFunction() ? repetitionFrom(path, callback) : undefined;
      path.stop();
    },
  });
  return found;
}

/** The data that `expression` reads of one item: for `item.title` and index 1, the second item's title. */
export function itemValue(repetition: Repetition, expression: t.Node, index: number): t.Expression | undefined {
  const item = repetition.items?.elements[index];
  const parameter = repetition.callback.node.params[0];
  if (!item || t.isSpreadElement(item)) return undefined;
  const key = itemKey(parameter, expression);
  if (key === undefined) return undefined;
  const plain = withoutTypes(item);
  if (key === "") return item;
  if (typeof key === "number") {
    const value = t.isArrayExpression(plain) ? plain.elements[key] : undefined;
    return t.isExpression(value) ? value : undefined;
  }
  const value = t.isObjectExpression(plain) ? propertyOf(plain, key)?.value : undefined;
  return t.isExpression(value) ? value : undefined;
}

/** How often the callback reads the value that `expression` reads. Keys don't count: they only tell repetitions apart. */
export function readsOfDatum({ callback }: Repetition, expression: t.Node): number {
  const parameter = callback.node.params[0];
  const datum = itemKey(parameter, expression);
  const references = Object.values(callback.scope.bindings).flatMap(({ referencePaths }) => referencePaths);
  return references.filter((reference) => {
    const { node, parent } = reference;
    const read = itemKey(parameter, parent) ?? itemKey(parameter, node);
    if (read === undefined || isInKey(reference)) return false;
    return read === datum || read === "" || datum === "";
  }).length;
}

function isInKey(reference: NodePath): boolean {
  return reference.findParent((parent) => parent.isJSXAttribute() && propertyName(parent.node) === "key") !== null;
}

/** Whether a value differs between repetitions, judging by the callback's parameters. */
export function dependsOnItem(repetition: Repetition, node: t.Node): boolean {
  const own = new Set(Object.keys(repetition.callback.scope.bindings));
  let depends = false;
  t.traverseFast(node, (inner) => {
    if (t.isIdentifier(inner) && own.has(inner.name)) depends = true;
  });
  return depends;
}

/** "" is the item itself, a name is one of its properties, a number is an index into a tuple. */
function itemKey(parameter: t.Node | undefined, expression: t.Node): string | number | undefined {
  if (t.isIdentifier(parameter)) {
    if (t.isIdentifier(expression, { name: parameter.name })) return "";
    if (!t.isMemberExpression(expression) || !t.isIdentifier(expression.object, { name: parameter.name }))
      return undefined;
    if (!expression.computed && t.isIdentifier(expression.property)) return expression.property.name;
    return t.isNumericLiteral(expression.property) ? expression.property.value : undefined;
  }
  if (!t.isIdentifier(expression)) return undefined;
  if (t.isArrayPattern(parameter)) {
    const at = parameter.elements.findIndex((element) => t.isIdentifier(element, { name: expression.name }));
    return at < 0 ? undefined : at;
  }
  if (!t.isObjectPattern(parameter)) return undefined;
  const property = parameter.properties.find(
    (entry) => t.isObjectProperty(entry) && t.isIdentifier(entry.value, { name: expression.name }),
  );
  return t.isObjectProperty(property) ? propertyName(property) : undefined;
}

function isRepeatingArgument(callback: NodePath): boolean {
  const call = callback.parentPath;
  if (!call?.isCallExpression() || callback.listKey !== "arguments") return false;
  const { callee } = call.node;
  const method =
    (t.isMemberExpression(callee) || t.isOptionalMemberExpression(callee)) && t.isIdentifier(callee.property)
      ? callee.property.name
      : "";
  return method === "map" || method === "flatMap" || (method === "from" && callback.key === 1);
}

function itemsOf(call: NodePath<t.CallExpression>): { array: t.ArrayExpression; own: boolean } | undefined {
  const { callee } = call.node;
  const source = withoutTypes(t.isMemberExpression(callee) ? callee.object : undefined);
  if (t.isArrayExpression(source)) return { array: source, own: true };
  if (!t.isIdentifier(source)) return undefined;
  const declared = constantValue(source.name, call);
  const array = withoutTypes(declared?.node);
  return declared && t.isArrayExpression(array) ? { array, own: declared.references === 1 } : undefined;
}

function countOf(call: NodePath<t.CallExpression>, items: t.ArrayExpression | undefined): number | undefined {
  if (items) return items.elements.some((element) => t.isSpreadElement(element)) ? undefined : items.elements.length;
  const first = call.node.arguments[0];
  const length = t.isObjectExpression(first) ? propertyOf(first, "length")?.value : undefined;
  return t.isNumericLiteral(length) ? length.value : undefined;
}
