import { parse } from "@babel/parser";
import type { NodePath } from "@babel/traverse";
import type * as t from "@babel/types";
import { traverse } from "../../sandbox/code/elements/source/babel.ts";

/*
 * Looks at what the check let through with another parser and another scope analysis, and with a list of its own:
 * where the two disagree, one of them is wrong.
 */

const FREE_NAMES = new Set(
  `undefined NaN Infinity Math Number String Boolean Array Object JSON Map Set Date Intl Error RangeError TypeError
  Float32Array Float64Array Int8Array Int16Array Int32Array Uint8Array Uint8ClampedArray Uint16Array Uint32Array
  isFinite isNaN parseFloat parseInt encodeURIComponent decodeURIComponent require exports module __sw`.split(/\s+/),
);
const MODULES = new Set([
  "react",
  "remotion",
  "@scenewright/components",
  "@scenewright/jsx-runtime",
  "@remotion/shapes",
  "@remotion/paths",
  "@remotion/noise",
]);
const MEMBERS =
  /^(constructor|prototype|__proto__|__(define|lookup)[GS]etter__|caller|callee|getPrototypeOf|setPrototypeOf|definePropert(y|ies)|ownerDocument|defaultView|contentWindow|dangerouslySetInnerHTML|\$\$typeof|_owner|_store|prepareStackTrace|_?remotion_.*)$/;
const FORBIDDEN_NODES = new Set([
  "Import",
  "ImportExpression",
  "MetaProperty",
  "WithStatement",
  "DebuggerStatement",
  "AwaitExpression",
  "BigIntLiteral",
  "ImportDeclaration",
]);
const LOOPS = new Set(["ForStatement", "ForOfStatement", "ForInStatement", "WhileStatement", "DoWhileStatement"]);

/** What the compiled code holds that no scene may; empty when all is well. */
export function staticFinds(compiled: string): string[] {
  const finds: string[] = [];
  const program = parse(compiled, { sourceType: "script", allowReturnOutsideFunction: true });
  traverse(program, {
    Program(path) {
      for (const name of Object.keys((path.scope as unknown as { globals: object }).globals))
        if (!FREE_NAMES.has(name)) finds.push(`free name ${name}`);
    },
    enter(path) {
      const { node } = path;
      if (FORBIDDEN_NODES.has(node.type)) finds.push(node.type);
      if ("async" in node && node.async) finds.push("async");
      if (LOOPS.has(node.type) && !ticks((node as t.WhileStatement).body)) finds.push("a loop that is not counted");
      if (path.isFunction() && !ticks(path.node.body)) finds.push("a function that is not counted");
    },
    CallExpression({ node }) {
      if (node.callee.type !== "Identifier" || node.callee.name !== "require") return;
      const [module] = node.arguments;
      if (module?.type !== "StringLiteral" || !MODULES.has(module.value)) finds.push("a module outside the list");
    },
    MemberExpression: (path) => lookAtKey(path, finds),
    OptionalMemberExpression: (path) => lookAtKey(path, finds),
    ObjectProperty({ node, parent }) {
      const key = node.computed || node.key.type !== "Identifier" ? literal(node.key) : node.key.name;
      // A table may have a row called "constructor"; reading one from a value is another matter.
      const isTaken = parent.type === "ObjectPattern";
      if (key !== undefined && (isTaken ? MEMBERS.test(key) : key === "__proto__")) finds.push(`key ${key}`);
    },
  });
  return finds;
}

function lookAtKey({ node }: NodePath<t.MemberExpression | t.OptionalMemberExpression>, finds: string[]): void {
  const { property, computed } = node;
  const name = computed ? literal(property) : property.type === "Identifier" ? property.name : undefined;
  // What TypeScript adds by itself, to call an import or to name the module's export.
  if (name !== undefined && MEMBERS.test(name)) finds.push(`member ${name}`);
}

function literal(node: t.Node): string | undefined {
  if (node.type === "StringLiteral") return node.value;
  if (node.type === "TemplateLiteral" && node.quasis.length === 1) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** Whether the body begins with a call of the budget. */
function ticks(body: t.Node): boolean {
  if (body.type === "BlockStatement") {
    const [first] = body.body;
    return first?.type === "ExpressionStatement" && isTick(first.expression);
  }
  return body.type === "SequenceExpression" && isTick(body.expressions[0]);
}

function isTick(node: t.Node | undefined): boolean {
  return (
    node?.type === "CallExpression" &&
    node.callee.type === "MemberExpression" &&
    node.callee.object.type === "Identifier" &&
    node.callee.object.name === "__sw" &&
    node.callee.property.type === "Identifier" &&
    node.callee.property.name === "t"
  );
}
