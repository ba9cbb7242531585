import * as t from "@babel/types";

/** A name that no variable has and no code reads in `within`, so it can neither clash with another nor be hidden by it: `frame`, `frame2`... */
export function unusedName(within: t.Node, wanted: string): string {
  const used = variableNames(within);
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!used.has(name)) return name;
  }
}

function variableNames(within: t.Node): Set<string> {
  const names = new Set<string>();
  const justWords = new Set<t.Node>();
  t.traverseFast(within, (node) => {
    if (t.isJSXAttribute(node)) justWords.add(node.name);
    if (t.isMemberExpression(node) && !node.computed) justWords.add(node.property);
    if (t.isObjectProperty(node) && !node.computed && !node.shorthand) justWords.add(node.key);
    if ((t.isIdentifier(node) || t.isJSXIdentifier(node)) && !justWords.has(node)) names.add(node.name);
  });
  return names;
}
