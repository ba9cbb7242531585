import generatorModule from "@babel/generator";
import { type ParserOptions, parse, parseExpression } from "@babel/parser";
import traverseModule from "@babel/traverse";
import type * as t from "@babel/types";

type Traverse = typeof traverseModule.default;
type Generate = typeof generatorModule.default;

// Node gives the CommonJS exports object here, a bundler gives the function itself.
export const traverse: Traverse = unwrapDefault(traverseModule);
const generate: Generate = unwrapDefault(generatorModule);

const parserOptions: ParserOptions = { sourceType: "module", plugins: ["typescript", "jsx"], attachComment: false };

/** Throws Babel's SyntaxError, with `loc`, where the source is not TSX. */
export function parseModule(source: string): t.File {
  return parse(source, parserOptions);
}

export function parseFragment(code: string): t.Expression {
  return parseExpression(code, parserOptions);
}

/** One line wherever the syntax allows; strings keep emoji and other letters as they are. */
export function generateCode(node: t.Node, quotes: "double" | "single"): string {
  return generate(node, { concise: true, comments: false, jsescOption: { quotes, minimal: true } }).code;
}

function unwrapDefault<T extends object>(module: { default: T } | T): T {
  return "default" in module ? module.default : module;
}
