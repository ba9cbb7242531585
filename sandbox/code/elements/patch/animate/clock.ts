import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import { indentAt, startsItsLine } from "../../source/code-style.ts";
import { propertyName } from "../../source/literal.ts";
import { outerRange } from "../../source/outer-range.ts";
import type { Scene } from "../../source/scene.ts";
import { insertion, type Splice } from "../../source/splice.ts";
import { importedAs } from "../imports.ts";
import { editList } from "../place/list-splices.ts";
import type { Target } from "../target.ts";
import { unusedName } from "../unused-name.ts";

type ConfigName = "fps" | "durationInFrames";

/** The names by which a component's code reads the time. */
export interface Clock {
  readonly frame: string;
  readonly fps: string;
  readonly durationInFrames: string;
  /** Declares what was missing and then `lines`, after the component's existing hooks, or first in its body. */
  readonly declare: (lines: readonly string[]) => Splice[];
}

export function clockOf(
  target: Target,
  needed: readonly ConfigName[],
  hooks: { readonly useCurrentFrame: string; readonly useVideoConfig: string },
): Clock {
  const { scene } = target;
  const component = componentOf(target);
  const statements = t.isBlockStatement(component.node.body) ? component.node.body.body : [];
  const frameHook = hookIn(statements, hooks.useCurrentFrame, (id) => t.isIdentifier(id));
  const configHook = hookIn(statements, hooks.useVideoConfig, (id) => t.isIdentifier(id) || t.isObjectPattern(id));
  const frame = t.isIdentifier(frameHook?.id) ? frameHook.id.name : unusedName(component.node, "frame");
  const config = configNames(scene, component.node, configHook?.id, needed);
  const end = scene.style.semicolons ? ";" : "";
  const pad = scene.style.spaceInBraces ? " " : "";
  const missing = [
    ...(frameHook ? [] : [`const ${frame} = ${hooks.useCurrentFrame}()${end}`]),
    ...(config.missing.length > 0 && !configHook
      ? [`const {${pad}${config.missing.join(", ")}${pad}} = ${hooks.useVideoConfig}()${end}`]
      : []),
  ];
  const lastHook = Math.max(...[frameHook, configHook].map((hook) => (hook ? statements.indexOf(hook.statement) : -1)));
  const after = lastHook < 0 ? undefined : lastMotion(statements, lastHook, scene);
  return {
    frame,
    fps: config.names.fps,
    durationInFrames: config.names.durationInFrames,
    declare: (lines) => [...config.splices, ...intoBody(scene, component, after, [...missing, ...lines])],
  };
}

/** The outermost function around the element; hooks may only be called there. */
function componentOf({ element, described }: Target): NodePath<t.Function> {
  let outermost: NodePath<t.Function> | null = null;
  for (let path = element.path.getFunctionParent(); path; path = path.getFunctionParent()) outermost = path;
  if (!outermost)
    throw new Refusal(
      `"${described.elementId}" is drawn outside any component, where there is no time.`,
      "Move it into the scene's component first.",
    );
  const name = nameOf(outermost);
  const isDefault = outermost.findParent((parent) => parent.isExportDefaultDeclaration()) !== null;
  if (!isDefault && !/^[A-Z]/.test(name)) {
    throw new Refusal(
      `"${described.elementId}" is drawn by the function ${name || "without a name"}, which is not a component and cannot read the time.`,
      "Make it a component (a capitalised name), or animate the element around it.",
    );
  }
  return outermost;
}

function nameOf(component: NodePath<t.Function>): string {
  let outer: NodePath = component;
  while (outer.parentPath && keepsComponent(outer.parentPath)) outer = outer.parentPath;
  const { parentPath } = outer;
  if (parentPath?.isCallExpression()) return "";
  const own = component.isArrowFunctionExpression() ? undefined : (component.node as t.FunctionDeclaration).id;
  if (own) return own.name;
  return parentPath?.isVariableDeclarator() && t.isIdentifier(parentPath.node.id) ? parentPath.node.id.name : "";
}

/** `memo(...)` of a component is a component too; the callback of a `.map` isn't, whatever the result is called. */
function keepsComponent(parent: NodePath): boolean {
  if (parent.isTSAsExpression() || parent.isTSSatisfiesExpression()) return true;
  if (!parent.isCallExpression()) return false;
  const { callee } = parent.node;
  const called = t.isMemberExpression(callee) ? callee.property : callee;
  return t.isIdentifier(called) && /^(memo|forwardRef)$/.test(called.name);
}

interface Hook {
  readonly statement: t.Statement;
  readonly id: t.Node;
}

function hookIn(
  statements: readonly t.Statement[],
  hook: string | undefined,
  fits: (id: t.Node) => boolean,
): Hook | undefined {
  for (const statement of statements) {
    if (!hook || !t.isVariableDeclaration(statement)) continue;
    const found = statement.declarations.find(
      ({ id, init }) => t.isCallExpression(init) && t.isIdentifier(init.callee, { name: hook }) && fits(id),
    );
    if (found) return { statement, id: found.id };
  }
  return undefined;
}

/** New motion goes below existing motion, so that the code reads in the order of the requests. */
function lastMotion(statements: readonly t.Statement[], hook: number, scene: Scene): t.Statement | undefined {
  const makers = ["interpolate", "spring"].map((name) => importedAs(scene, name, "remotion"));
  let last = hook;
  while (isMotion(statements[last + 1], makers)) last++;
  return statements[last];
}

function isMotion(statement: t.Statement | undefined, makers: readonly (string | undefined)[]): boolean {
  if (!t.isVariableDeclaration(statement)) return false;
  return statement.declarations.every(
    ({ init }) => t.isCallExpression(init) && t.isIdentifier(init.callee) && makers.includes(init.callee.name),
  );
}

function configNames(scene: Scene, component: t.Function, id: t.Node | undefined, needed: readonly ConfigName[]) {
  const names: Record<ConfigName, string> = { fps: "fps", durationInFrames: "durationInFrames" };
  const missing: string[] = [];
  for (const name of needed) {
    const local = t.isObjectPattern(id) ? localName(id, name) : undefined;
    if (t.isIdentifier(id)) names[name] = `${id.name}.${name}`;
    else if (local) names[name] = local;
    else {
      names[name] = unusedName(component, name);
      missing.push(names[name] === name ? name : `${name}: ${names[name]}`);
    }
  }
  const list = t.isObjectPattern(id) && {
    entries: id.properties,
    open: id.start ?? 0,
    close: closingBrace(scene, id),
    spaced: scene.style.spaceInBraces,
  };
  return { names, missing, splices: list ? editList(scene, list, [], missing) : [] };
}

function localName(pattern: t.ObjectPattern, name: string): string | undefined {
  const property = pattern.properties.find((entry) => t.isObjectProperty(entry) && propertyName(entry) === name);
  return t.isObjectProperty(property) && t.isIdentifier(property.value) ? property.value.name : undefined;
}

/** Searched for, as the end of a pattern may include its type annotation. */
function closingBrace(scene: Scene, pattern: t.ObjectPattern): number {
  const last = pattern.properties.at(-1);
  return scene.source.indexOf("}", last?.end ?? pattern.start ?? 0);
}

function intoBody(
  scene: Scene,
  component: NodePath<t.Function>,
  after: t.Statement | undefined,
  lines: readonly string[],
): Splice[] {
  const { source, style } = scene;
  const { body } = component.node;
  if (!t.isBlockStatement(body)) return intoArrow(scene, body, lines);
  if (after) {
    const end = after.end ?? 0;
    if (!startsItsLine(source, after.start ?? 0)) return [insertion(end, lines.map((line) => ` ${line}`).join(""))];
    const indent = indentAt(source, after.start ?? 0);
    const comment = /^[ \t]*(\/\/[^\r\n]*|\/\*[^\r\n]*\*\/[ \t]*(?=\r?\n))/.exec(source.slice(end))?.[0] ?? "";
    return [insertion(end + comment.length, lines.map((line) => style.newline + indent + line).join(""))];
  }
  const first = body.body[0];
  const start = first?.start ?? (body.start ?? 0) + 1;
  const gap = startsItsLine(source, start) ? style.newline + indentAt(source, start) : " ";
  return [insertion(start, lines.map((line) => line + gap).join(""))];
}

/** `() => <div/>` gets a body; the expression itself stays where it is. */
function intoArrow(scene: Scene, body: t.Expression, lines: readonly string[]): Splice[] {
  const { source, style } = scene;
  const { start, end } = outerRange(source, body);
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const outer = /^[ \t]*/.exec(source.slice(lineStart))?.[0] ?? "";
  const gap = style.newline + outer + style.indent;
  const semicolon = style.semicolons ? ";" : "";
  return [
    insertion(start, `{${gap}${lines.map((line) => line + gap).join("")}return `),
    insertion(end, `${semicolon}${style.newline}${outer}}`),
  ];
}
