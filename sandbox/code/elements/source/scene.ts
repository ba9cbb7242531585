import type { NodePath } from "@babel/traverse";
import type * as t from "@babel/types";
import { Refusal } from "../refusal.ts";
import { parseModule, traverse } from "./babel.ts";
import { type CodeStyle, readCodeStyle } from "./code-style.ts";
import { isSeeThrough, isUnseen, tagOf } from "./element-kind.ts";
import { type Repetition, repetitionOf } from "./repetition.ts";

export type ElementPath = NodePath<t.JSXElement>;

/** A parsed scene and the elements that a person would refer to, in source order. */
export interface Scene {
  readonly source: string;
  readonly style: CodeStyle;
  readonly program: NodePath<t.Program>;
  readonly found: readonly FoundElement[];
}

export interface FoundElement {
  readonly path: ElementPath;
  readonly node: t.JSXElement;
  readonly tag: string;
  /** The nearest listed element around it, in the same component. */
  readonly parent?: FoundElement;
  readonly repetition?: Repetition;
}

/** Refuses code that is not TSX. */
export function readScene(source: string): Scene {
  const file = parse(source);
  const found: FoundElement[] = [];
  const byNode = new Map<t.Node, FoundElement>();
  let program: NodePath<t.Program> | undefined;
  traverse(file, {
    Program(path) {
      program = path;
    },
    JSXElement(path) {
      const tag = tagOf(path.node);
      if (isUnseen(tag)) return path.skip();
      if (isSeeThrough(tag)) return;
      const around = path.findParent((parent) => byNode.has(parent.node));
      const parent = around && byNode.get(around.node);
      const repetition = repetitionOf(path);
      const element = { path, node: path.node, tag, ...(parent && { parent }), ...(repetition && { repetition }) };
      byNode.set(path.node, element);
      found.push(element);
    },
  });
  if (!program) throw new Error("A parsed file has a program.");
  return { source, style: readCodeStyle(source, file), program, found };
}

function parse(source: string): t.File {
  try {
    return parseModule(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { line, column } = (error as { loc?: { line: number; column: number } }).loc ?? { line: 1, column: 0 };
    throw new Refusal(
      `The scene's code does not parse at line ${line}, column ${column + 1}.`,
      "Send the whole scene again with generate_scene_code.",
    );
  }
}

export function sourceOf(scene: Scene, node: t.Node): string {
  return scene.source.slice(node.start ?? 0, node.end ?? 0);
}
