import ts from "typescript";
import { missingGlyphs, namedCharacters } from "../../../policy/missing-glyphs.ts";
import { defineFinder } from "../finder.ts";
import type { Gate } from "../rule-context.ts";

/** Collects the characters of all text in the scene, and says once which of them no font has, bundled or of the project. */
export const glyphs = defineFinder({
  stage: "tree",
  reports: ["missing-glyph"],
  begin: () => {
    const found = new Set<string>();
    let first: ts.Node | undefined;
    return {
      visit: (node, gate) => {
        if (!isText(node)) return;
        for (const character of missingGlyphs(textOf(node, gate.source), glyphsOf(gate))) {
          first ??= node;
          found.add(character);
        }
      },
      end: (gate) => {
        if (!first) return;
        gate.report(first, "missing-glyph", `No bundled font has a glyph for ${namedCharacters([...found])}.`);
      },
    };
  },
});

function glyphsOf({ assets = [] }: Gate): string[] {
  return assets.flatMap(({ glyphs }) => glyphs ?? []);
}

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.JsxText | ts.TemplateLiteralToken {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isJsxText(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

/** Entities such as `&#x12000;` are only in the source of JSX text, which is looked at as it is drawn. */
function textOf(node: ts.StringLiteralLike | ts.JsxText | ts.TemplateLiteralToken, source: ts.SourceFile): string {
  if (!ts.isJsxText(node)) return node.text;
  return node.getText(source).replace(/&#(x?)([0-9a-f]{1,6});/gi, (entity, hex, digits) => {
    const code = Number.parseInt(digits, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
