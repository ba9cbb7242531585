import * as t from "@babel/types";

/** How the author of a scene formats code; new code is printed the same way. */
export interface CodeStyle {
  readonly quotes: "double" | "single";
  readonly attributeQuote: '"' | "'";
  readonly semicolons: boolean;
  /** `{ a }` and not `{a}`. */
  readonly spaceInBraces: boolean;
  readonly newline: "\n" | "\r\n";
  /** One level of indentation. */
  readonly indent: string;
}

export function readCodeStyle(source: string, file: t.File): CodeStyle {
  const votes = { single: 0, double: 0, attributeSingle: 0, attributeDouble: 0, spaced: 0, tight: 0 };
  t.traverseFast(file, (node) => {
    const first = source[node.start ?? 0];
    if (t.isJSXAttribute(node) && t.isStringLiteral(node.value)) {
      if (source[node.value.start ?? 0] === "'") votes.attributeSingle += 2;
      else votes.attributeDouble += 2;
    } else if (t.isStringLiteral(node)) {
      if (first === "'") votes.single++;
      else if (first === '"') votes.double++;
    } else if (t.isObjectExpression(node) || t.isObjectPattern(node) || t.isImportDeclaration(node)) {
      const brace = /^(?:import\s+)?\{( ?)[^\s}]/.exec(source.slice(node.start ?? 0, (node.start ?? 0) + 20));
      if (brace) brace[1] === " " ? votes.spaced++ : votes.tight++;
    }
  });
  const statements = file.program.body;
  const imports = statements.filter((node) => t.isImportDeclaration(node));
  const judged = imports.length > 0 ? imports : statements.filter((node) => t.isVariableDeclaration(node));
  // Attributes are counted apart from strings: JSX is often double-quoted in a single-quoted file.
  const strings = {
    single: votes.single - votes.attributeSingle / 2,
    double: votes.double - votes.attributeDouble / 2,
  };
  return {
    quotes: strings.single > strings.double ? "single" : "double",
    attributeQuote: votes.attributeSingle > votes.attributeDouble ? "'" : '"',
    semicolons: judged.length === 0 || judged.some((node) => source[(node.end ?? 1) - 1] === ";"),
    spaceInBraces: votes.spaced >= votes.tight,
    newline: source.includes("\r\n") ? "\r\n" : "\n",
    indent: smallestIndent(source),
  };
}

function smallestIndent(source: string): string {
  const indents = [...source.matchAll(/^([ \t]+)(?=[^\s*])/gm)].map((match) => match[1] ?? "");
  if (indents.some((indent) => indent.startsWith("\t"))) return "\t";
  const smallest = Math.min(...indents.map((indent) => indent.length).filter((length) => length >= 2));
  return " ".repeat(Number.isFinite(smallest) ? Math.min(smallest, 8) : 2);
}

export function indentAt(source: string, offset: number): string {
  const lineStart = source.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(source.slice(lineStart, offset))?.[0] ?? "";
}

export function startsItsLine(source: string, offset: number): boolean {
  return /(^|\n)[ \t]*$/.test(source.slice(Math.max(0, offset - 400), offset));
}
