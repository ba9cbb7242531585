import ts from "typescript";
import { defineFinder } from "../check/finder.ts";
import type { Found } from "../check/finding.ts";
import type { SceneProgram } from "./scene-program.ts";

const MAX_LENGTH = 360;

/** What the parser says of the text. */
export const syntaxErrors = defineFinder({ stage: "syntax", reports: ["syntax-error"], find: parserErrors });

function parserErrors(source: ts.SourceFile): Found<"syntax-error">[] {
  // TypeScript keeps these on every source file it parses, without declaring them.
  const { parseDiagnostics } = source as ts.SourceFile & { readonly parseDiagnostics: readonly ts.Diagnostic[] };
  return parseDiagnostics.slice(0, 5).map((diagnostic) => ({
    rule: "syntax-error",
    start: diagnostic.start ?? 0,
    message: messageOf(diagnostic),
    fix: 'Fix the syntax here: a bracket, a tag or a quote may be missing. In text, write `{"{"}`, `{">"}` for brackets.',
  }));
}

/** What strict TypeScript says of the scene, shortened, without anything that the gate said better at the same place. */
export const typeErrors = defineFinder({ stage: "types", reports: ["type-error"], find: compilerErrors });

function compilerErrors(program: SceneProgram, said: readonly Found[]): Found<"type-error">[] {
  const isSaid = ({ start = 0, length = 0 }: ts.Diagnostic) =>
    said.some((found) => found.start >= start && found.start <= start + length);
  return program
    .typeErrors()
    .filter((diagnostic) => diagnostic.category === ts.DiagnosticCategory.Error && !isSaid(diagnostic))
    .filter((diagnostic) => !followsFromUnknown(diagnostic, program))
    .map((diagnostic) => ({
      rule: "type-error",
      start: diagnostic.start ?? 0,
      message: messageOf(diagnostic),
      fix: FIXES[diagnostic.code] ?? "Make the types agree here: strict TypeScript must accept the scene.",
    }));
}

/** What TypeScript can't work out because it knows nothing of the function that is called. */
const IMPLICIT_ANY: ReadonlySet<number> = new Set([7005, 7006, 7031, 7034, 7053, 18046]);

const NO_SUCH_NAME = 2304;

/** `chart.map((item) => ...)` of a module that was refused: once that is mended, nothing is left to say of `item`. */
function followsFromUnknown({ code, start = 0 }: ts.Diagnostic, { source, checker }: SceneProgram): boolean {
  // The opening tag says it.
  if (code === NO_SUCH_NAME && ts.isJsxClosingElement(nodeAt(source, start).parent)) return true;
  if (!IMPLICIT_ANY.has(code)) return false;
  let at: ts.Node | undefined = nodeAt(source, start);
  for (; at; at = at.parent) {
    const called = ts.isCallExpression(at) || ts.isNewExpression(at) ? at.expression : tagOf(at);
    if (called && checker.getTypeAtLocation(called).flags & ts.TypeFlags.Any) return true;
  }
  return false;
}

function tagOf(node: ts.Node): ts.Node | undefined {
  if (ts.isJsxElement(node)) return node.openingElement.tagName;
  return ts.isJsxOpeningLikeElement(node) ? node.tagName : undefined;
}

function nodeAt(node: ts.Node, offset: number): ts.Node {
  const inner = ts.forEachChild(node, (child) => (child.pos <= offset && offset < child.end ? child : undefined));
  return inner ? nodeAt(inner, offset) : node;
}

const POSSIBLY_EMPTY = "Handle the empty case: `value ?? 0`, or `if (!value) return null;`.";
const UNKNOWN_NAME = "Check the spelling, declare it, or import it from react, remotion or @scenewright/components.";

const FIXES: Readonly<Record<number, string>> = {
  2304: UNKNOWN_NAME,
  2552: UNKNOWN_NAME,
  2503: UNKNOWN_NAME,
  1117: "Remove one of the two: an object has each name once.",
  2300: "Rename one of the two, or remove it.",
  2451: "Rename one of the two, or remove it.",
  2391: "Write the body of the function right after its overloads.",
  2305: "Use a name that the module exports; the component catalogue lists them.",
  2724: "Use a name that the module exports; the component catalogue lists them.",
  2307: "Import only from react, remotion, @scenewright/components, @remotion/shapes, @remotion/paths and @remotion/noise.",
  2322: "Give a value of the wanted type; a style value may need `as const` or a type such as React.CSSProperties.",
  2345: "Give an argument of the wanted type.",
  2339: "Use a property that exists on this type, or add it to the type.",
  2551: "Use the name that is suggested.",
  2353: "Remove the property, or add it to the type.",
  2554: "Give as many arguments as the function takes.",
  2739: "Add the missing properties.",
  2740: "Add the missing properties.",
  2741: "Add the missing property.",
  2531: POSSIBLY_EMPTY,
  2532: POSSIBLY_EMPTY,
  2533: POSSIBLY_EMPTY,
  18046: 'Give the value a type, or test it: `typeof value === "number"`.',
  18047: POSSIBLY_EMPTY,
  18048: POSSIBLY_EMPTY,
  18049: POSSIBLY_EMPTY,
  2686: 'Import what you use: `import {useMemo} from "react";`, or `import React from "react";`.',
  7005: "Give the variable a type.",
  7006: "Give the parameter a type: `(item: {label: string}, index: number) => ...`.",
  7031: "Give the props a type: `({title}: {title: string}) => ...`.",
  7034: "Give the variable a type: `const points: number[] = [];`.",
  7053: 'Give the key a type: `type Phase = "intro" | "main"; const COLORS: Record<Phase, string> = {...};`.',
  2604: "Use a function that returns JSX as a component.",
  2786: "Let the component return JSX, text or null.",
};

/** The first sentence of the compiler's chain and the last, which names the cause; of overloads only the cause is of use. */
function messageOf({ messageText, code }: ts.Diagnostic): string {
  const links: string[] = [];
  let link: ts.DiagnosticMessageChain | undefined = typeof messageText === "string" ? undefined : messageText;
  if (typeof messageText === "string") links.push(messageText);
  for (; link; link = link.next?.at(-1)) links.push(link.messageText);
  const kept = links.length > 1 ? [...(code === NO_OVERLOAD ? [] : links.slice(0, 1)), ...links.slice(-1)] : links;
  const text = kept
    .map((part) =>
      part.replace(/import\("[^"]*"\)\.?/g, "").replace(/"?\/(node_modules|modules|lib)\/[^\s"']*"?/g, "a library"),
    )
    .map((part) => part.replace(/'[^']{120,}'/g, (quoted) => `${quoted.slice(0, 100)}...'`))
    .join(" ");
  return `${text.replace(/\s+/g, " ").slice(0, MAX_LENGTH)} (TS${code})`;
}

const NO_OVERLOAD = 2769;
