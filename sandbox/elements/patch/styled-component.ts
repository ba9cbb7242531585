import * as t from "@babel/types";
import { Refusal } from "../refusal.ts";
import { sourceOf } from "../scene.ts";
import type { Target } from "./target.ts";

/** A component written in the scene itself can only be styled from outside if it takes a `style` or passes on the rest of its props. */
export function refuseUnstyled({ scene, element, described }: Target): void {
  const binding = element.path.scope.getBinding(element.tag);
  const declaration = binding?.path;
  if (!declaration || declaration.isImportSpecifier() || declaration.isImportDefaultSpecifier()) return;
  const component = declaration.isVariableDeclarator() ? declaration.node.init : declaration.node;
  if (!t.isFunction(component)) return;
  const [props] = component.params;
  const named = t.isObjectPattern(props) || t.isIdentifier(props) ? props.typeAnnotation : undefined;
  const type =
    t.isTSTypeAnnotation(named) && t.isTSTypeReference(named.typeAnnotation)
      ? sourceOf(scene, named.typeAnnotation)
      : "";
  const alias = scene.program.node.body.find(
    (node) => (t.isTSTypeAliasDeclaration(node) || t.isTSInterfaceDeclaration(node)) && node.id.name === type,
  );
  const text = (props ? sourceOf(scene, props) : "") + (alias ? sourceOf(scene, alias) : "");
  if (/\bstyle\b|\.\.\./.test(text)) return;
  throw new Refusal(
    `"${described.elementId}" is the scene's own component ${element.tag}, which takes no style.`,
    `Animate an element inside ${element.tag}, or give ${element.tag} a style prop first.`,
  );
}
