import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { printTsx, tsx } from "../../../src/layouts/tsx.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    '"',
    "{x}",
    "<b>",
    "a\\b",
    "a\nb",
    "&amp;",
    "`$" + "{x}`",
    "👩‍💻",
    "\u202eabc",
    "שלום",
    " x ",
    "*/",
    "\u2028",
    "\ud800",
  ),
);

test("any text comes back unchanged from a child and from an attribute", () => {
  fc.assert(
    fc.property(
      anyText.filter((text) => text !== ""),
      (text) => {
        const read = readBack(printTsx(tsx("Card", "card", { title: text, style: { color: text } }, text), 1));
        expect(read).toEqual({ child: text, attribute: text, style: text });
      },
    ),
    { numRuns: 300 },
  );
});

test("no control or bidirectional character reaches the source raw", () => {
  const printed = printTsx(tsx("Card", "card", { title: "a\u202eb\u0000c\u200bd" }), 0);
  expect(printed).toBe('<Card data-element-id="card" title={"a\\u202eb\\u0000c\\u200bd"} />');
});

function readBack(source: string) {
  const file = ts.createSourceFile(
    "scene.tsx",
    `const x = (\n${source}\n);`,
    ts.ScriptTarget.ES2022,
    true,
    ts.ScriptKind.TSX,
  );
  const read: Record<string, string | undefined> = {};
  visit(file);
  return read;

  function visit(node: ts.Node): void {
    if (ts.isJsxAttribute(node) && node.name.getText() === "title") read.attribute = textOf(node.initializer);
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.initializer)) read.style = node.initializer.text;
    if (ts.isJsxElement(node)) read.child = node.children.map(textOf).join("");
    ts.forEachChild(node, visit);
  }
}

function textOf(node: ts.Node | undefined): string {
  if (!node) return "";
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isJsxText(node)) return node.text.trim();
  return ts.isJsxExpression(node) && node.expression && ts.isStringLiteral(node.expression) ? node.expression.text : "";
}
