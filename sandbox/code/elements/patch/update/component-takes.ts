import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import { attributeExpression, attributeOf } from "../../source/element-name.ts";
import { type FoundElement, type Scene, sourceOf } from "../../source/scene.ts";
import type { Target } from "../target.ts";

const neverStyled = new Set(["Freeze", "Loop", "Series", "TransitionSeries"]);

/** Only host elements and components that take a `style`, or pass on the rest of their props, can be styled from outside. */
export function refuseUnstyled({ scene, element, described }: Target): void {
  const { tag, node } = element;
  const layout = attributeOf(node, "layout");
  const bare = tag.endsWith("Sequence") && layout && t.isStringLiteral(attributeExpression(layout), { value: "none" });
  if (neverStyled.has(tag) || bare) {
    throw new Refusal(
      `"${described.elementId}" is <${tag}>, which draws no box to style.`,
      "Choose an element inside it.",
    );
  }
  const props = ownProps(scene, element.path, tag);
  if (props === undefined || /\bstyle\b|\.\.\./.test(props)) return;
  throw new Refusal(
    `"${described.elementId}" is the scene's own component ${tag}, which takes no style.`,
    `Choose an element inside ${tag}, or give ${tag} a style prop first.`,
  );
}

/** Words between its tags are lost on a component that draws no children. */
export function refuseChildless({ scene, element, described }: Pick<Target, "scene" | "element" | "described">): void {
  if (drawsChildren(scene, element)) return;
  throw new Refusal(
    `"${described.elementId}" is the scene's own component ${element.tag}, which draws nothing between its tags.`,
    `Set one of its props instead, or choose an element inside ${element.tag}.`,
  );
}

export function drawsChildren(scene: Scene, { path, tag }: FoundElement): boolean {
  const props = ownProps(scene, path, tag);
  return props === undefined || /\bchildren\b|PropsWithChildren|\.\.\./.test(props);
}

/** The source of a local component's props and their type; undefined for imported ones, whose props the check knows. */
function ownProps(scene: Scene, from: NodePath, tag: string): string | undefined {
  const declaration = from.scope.getBinding(tag)?.path;
  if (!declaration || declaration.parentPath?.isImportDeclaration()) return undefined;
  const component = declaration.isVariableDeclarator() ? declaration.node.init : declaration.node;
  if (!t.isFunction(component)) return undefined;
  // `const Card: FC<CardProps> = ...` types its props there.
  const { id } = declaration.node as { id?: t.Node };
  const written = [component.params[0], t.isIdentifier(id) ? id.typeAnnotation : undefined].filter((node) =>
    t.isNode(node),
  );
  const code = written.map((node) => sourceOf(scene, node)).join(" ");
  return code + namedTypes(scene, code, 0);
}

function namedTypes(scene: Scene, code: string, depth: number): string {
  if (depth > 3) return "";
  const declared = scene.program.node.body
    .map((node) => (t.isExportNamedDeclaration(node) && node.declaration ? node.declaration : node))
    .filter((node) => t.isTSTypeAliasDeclaration(node) || t.isTSInterfaceDeclaration(node));
  const used = declared.filter((node) => new RegExp(`\\b${node.id.name}\\b`).test(code));
  const text = used.map((node) => sourceOf(scene, node)).join(" ");
  return used.length === 0 || text === code
    ? text
    : text + namedTypes(scene, text.replace(/\b(type|interface) \w+/g, ""), depth + 1);
}
