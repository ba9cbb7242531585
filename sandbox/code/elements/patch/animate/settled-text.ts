import * as t from "@babel/types";

/** What a count comes to at its end, in the few forms that a patch writes one in; undefined for anything else. */
export function settledText(node: t.Node, constant: string): string | number | undefined {
  if (t.isNumericLiteral(node) || t.isStringLiteral(node)) return node.value;
  if (t.isIdentifier(node, { name: constant })) return 1;
  if (t.isTemplateLiteral(node)) {
    const parts = node.expressions.map((expression) => settledText(expression, constant));
    if (parts.some((part) => part === undefined)) return undefined;
    return node.quasis.map((quasi, index) => `${quasi.value.cooked ?? ""}${parts[index] ?? ""}`).join("");
  }
  if (t.isBinaryExpression(node, { operator: "*" })) {
    const [left, right] = [settledText(node.left, constant), settledText(node.right, constant)];
    return typeof left === "number" && typeof right === "number" ? left * right : undefined;
  }
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee)) return undefined;
  const { object, property } = node.callee;
  const method = t.isIdentifier(property) ? property.name : "";
  if (t.isIdentifier(object, { name: "Math" })) {
    const value = node.arguments[0] && settledText(node.arguments[0], constant);
    return method === "round" && typeof value === "number" ? Math.round(value) : undefined;
  }
  const value = settledText(object, constant);
  if (typeof value !== "number") return undefined;
  const [argument, options] = node.arguments;
  if (method === "toFixed") return value.toFixed(t.isNumericLiteral(argument) ? argument.value : 0);
  return method === "toLocaleString" ? grouped(value, options) : undefined;
}

/** As a patch wrote the options: both digits are the same number. */
function grouped(value: number, options: t.Node | undefined): string {
  const [first] = t.isObjectExpression(options) ? options.properties : [];
  const digits = t.isObjectProperty(first) && t.isNumericLiteral(first.value) ? first.value.value : 0;
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
