import ts from "typescript";
import type { Gate } from "../rule-context.ts";
import { isChoice } from "./branches.ts";
import { iterationOf, listMethod } from "./list-methods.ts";
import { bare, importedName, symbolOf, valueDeclarations } from "./names.ts";
import { propertyText } from "./static-value.ts";
import { namedUses } from "./uses.ts";

const MAX_STEPS = 1_500;

/**
 * The pieces of text in this scene that may end up in a value: through constants, properties, lists, callbacks and
 * functions of the scene. Follows more than can happen rather than less, and stops after a fixed amount of work.
 */
export function textOrigins(expression: ts.Expression, gate: Gate): string[] {
  return [...new OriginReader(gate).texts(expression)];
}

class OriginReader {
  readonly #gate: Gate;
  readonly #seen = new Set<ts.Node>();
  #steps = 0;

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  texts(expression: ts.Expression): Set<string> {
    const found = new Set<string>();
    for (const origin of this.#origins(expression)) this.#collect(origin, found);
    return found;
  }

  #collect(node: ts.Expression, found: Set<string>): void {
    if (this.#seen.has(node) || this.#isSpent()) return;
    this.#seen.add(node);
    const add = (part: ts.Expression) => {
      for (const origin of this.#origins(part)) this.#collect(origin, found);
    };
    if (ts.isStringLiteralLike(node)) found.add(node.text);
    else if (ts.isTemplateExpression(node)) {
      found.add(node.head.text);
      for (const span of node.templateSpans) {
        add(span.expression);
        found.add(span.literal.text);
      }
    } else if (ts.isBinaryExpression(node)) {
      add(node.left);
      add(node.right);
    } else if (ts.isArrayLiteralExpression(node))
      for (const element of node.elements) add(ts.isSpreadElement(element) ? element.expression : element);
    else if (ts.isCallExpression(node)) {
      if (ts.isPropertyAccessExpression(node.expression)) add(node.expression.expression);
      for (const argument of node.arguments) if (!ts.isFunctionLike(argument)) add(argument);
    }
  }

  /** The expressions that a value may come from, as far as they can be followed. */
  #origins(expression: ts.Expression): ts.Expression[] {
    if (this.#isSpent()) return [];
    const node = bare(expression);
    if (ts.isConditionalExpression(node)) return [...this.#origins(node.whenTrue), ...this.#origins(node.whenFalse)];
    if (ts.isBinaryExpression(node) && isChoice(node.operatorToken.kind))
      return [...this.#origins(node.left), ...this.#origins(node.right)];
    if (ts.isIdentifier(node)) return this.#ofIdentifier(node);
    if (ts.isPropertyAccessExpression(node)) return this.#ofProperty(this.#origins(node.expression), node.name.text);
    if (ts.isElementAccessExpression(node))
      return this.#origins(node.expression).flatMap((target) => this.#parts(target));
    if (ts.isCallExpression(node)) return this.#ofCall(node);
    return [node];
  }

  #ofIdentifier(node: ts.Identifier): ts.Expression[] {
    const declaration = valueDeclarations(symbolOf(node, this.#gate), this.#gate)[0];
    return declaration ? this.#ofDeclaration(declaration) : [];
  }

  #ofDeclaration(declaration: ts.Declaration): ts.Expression[] {
    if (ts.isBindingElement(declaration)) return this.#ofBinding(declaration);
    if (ts.isVariableDeclaration(declaration)) {
      const loop = declaration.parent.parent;
      if (ts.isForOfStatement(loop)) return this.#items(loop.expression);
      return declaration.initializer ? this.#origins(declaration.initializer) : [];
    }
    return ts.isParameter(declaration) ? this.#ofParameter(declaration) : [];
  }

  #ofBinding(element: ts.BindingElement): ts.Expression[] {
    const owner = element.parent.parent;
    const sources = this.#ofDeclaration(owner);
    const fallback = element.initializer ? this.#origins(element.initializer) : [];
    if (ts.isArrayBindingPattern(element.parent))
      return [...sources.flatMap((source) => this.#parts(source)), ...fallback];
    const name = element.propertyName ?? element.name;
    if (!ts.isIdentifier(name) && !ts.isStringLiteral(name)) return fallback;
    const passed = ts.isParameter(owner) ? this.#attributes(owner, name.text) : [];
    return [...this.#ofProperty(sources, name.text), ...passed, ...fallback];
  }

  #ofParameter(parameter: ts.ParameterDeclaration): ts.Expression[] {
    const owner = parameter.parent;
    const fallback = parameter.initializer ? this.#origins(parameter.initializer) : [];
    const call = owner.parent;
    if (
      (ts.isArrowFunction(owner) || ts.isFunctionExpression(owner)) &&
      ts.isCallExpression(call) &&
      ts.isPropertyAccessExpression(call.expression)
    ) {
      const iteration = iterationOf(call);
      return iteration?.over === "receiver" && iteration.items.length > 0
        ? [...this.#items(iteration.list), ...fallback]
        : fallback;
    }
    const position = owner.parameters.indexOf(parameter);
    const passed = this.#uses(owner).flatMap((use) => {
      if (!ts.isCallExpression(use.parent) || use.parent.expression !== use) return [];
      const given = parameter.dotDotDotToken
        ? use.parent.arguments.slice(position)
        : use.parent.arguments.slice(position, position + 1);
      if (parameter.dotDotDotToken) return [ts.factory.createArrayLiteralExpression([...given])];
      return given.flatMap((argument) => this.#origins(argument));
    });
    return [...passed, ...fallback];
  }

  /** What the scene passes to a component of its own under this attribute. */
  #attributes(parameter: ts.ParameterDeclaration, name: string): ts.Expression[] {
    return this.#uses(parameter.parent).flatMap((use) => {
      const tag = use.parent;
      if (!ts.isJsxOpeningElement(tag) && !ts.isJsxSelfClosingElement(tag)) return [];
      return tag.attributes.properties.flatMap((attribute) => {
        if (
          !ts.isJsxAttribute(attribute) ||
          !ts.isIdentifier(attribute.name) ||
          attribute.name.text !== name ||
          !attribute.initializer
        )
          return [];
        if (ts.isStringLiteral(attribute.initializer)) return [attribute.initializer];
        return ts.isJsxExpression(attribute.initializer) && attribute.initializer.expression
          ? this.#origins(attribute.initializer.expression)
          : [];
      });
    });
  }

  /** A caller may pass on what it was given, round and round, so each look costs. */
  #uses(owner: ts.SignatureDeclaration): readonly ts.Identifier[] {
    this.#steps += 20;
    return namedUses(owner, this.#gate);
  }

  #ofCall(node: ts.CallExpression): ts.Expression[] {
    const callee = bare(node.expression);
    const hook = importedName(callee, this.#gate);
    const first = node.arguments[0];
    if (hook?.module === "react" && hook.name === "useMemo" && first) return this.#results(first);
    if (ts.isPropertyAccessExpression(callee)) {
      const method = callee.name.text;
      if (method === "map" || method === "flatMap" || listMethod(method).givesItems)
        return [ts.factory.createArrayLiteralExpression(this.#items(node)), node];
      return [node];
    }
    if (!ts.isIdentifier(callee))
      return ts.isArrowFunction(callee) || ts.isFunctionExpression(callee) ? this.#results(callee) : [node];
    const declaration = valueDeclarations(symbolOf(callee, this.#gate), this.#gate)[0];
    if (declaration && ts.isFunctionDeclaration(declaration)) return this.#results(declaration);
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer) {
      const results = this.#results(declaration.initializer);
      return results.length > 0 ? results : [node];
    }
    return [node];
  }

  #results(node: ts.Node): ts.Expression[] {
    const inner = ts.isExpression(node) ? bare(node) : node;
    if (!ts.isArrowFunction(inner) && !ts.isFunctionExpression(inner) && !ts.isFunctionDeclaration(inner)) return [];
    if (!inner.body || this.#seen.has(inner)) return [];
    this.#seen.add(inner);
    if (!ts.isBlock(inner.body)) return this.#origins(inner.body);
    const results: ts.Expression[] = [];
    const visit = (child: ts.Node): void => {
      if (ts.isReturnStatement(child) && child.expression) results.push(...this.#origins(child.expression));
      if (!ts.isFunctionLike(child)) ts.forEachChild(child, visit);
    };
    visit(inner.body);
    return results;
  }

  #items(list: ts.Expression): ts.Expression[] {
    const node = bare(list);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const method = node.expression.name.text;
      const [first] = node.arguments;
      if ((method === "map" || method === "flatMap") && first) return this.#results(first);
      if (listMethod(method).givesItems) return this.#items(node.expression.expression);
      return node.arguments.flatMap((argument) => this.#origins(argument)).flatMap((origin) => this.#parts(origin));
    }
    return this.#origins(node).flatMap((origin) => this.#parts(origin));
  }

  #parts(origin: ts.Expression): ts.Expression[] {
    if (this.#isSpent()) return [];
    if (ts.isArrayLiteralExpression(origin))
      return origin.elements.flatMap((element) =>
        ts.isSpreadElement(element) ? this.#items(element.expression) : this.#origins(element),
      );
    if (ts.isObjectLiteralExpression(origin))
      return origin.properties.flatMap((property) =>
        ts.isPropertyAssignment(property) ? this.#origins(property.initializer) : [],
      );
    return [origin];
  }

  #ofProperty(targets: readonly ts.Expression[], name: string): ts.Expression[] {
    return targets.flatMap((target) => {
      if (!ts.isObjectLiteralExpression(target)) return [];
      return target.properties.flatMap((property) => {
        if (ts.isSpreadAssignment(property)) return this.#ofProperty(this.#origins(property.expression), name);
        if (ts.isShorthandPropertyAssignment(property))
          return property.name.text === name ? this.#ofIdentifier(property.name) : [];
        const isSame =
          property.name && (ts.isComputedPropertyName(property.name) || propertyText(property.name) === name);
        return isSame && ts.isPropertyAssignment(property) ? this.#origins(property.initializer) : [];
      });
    });
  }

  #isSpent(): boolean {
    this.#steps += 1;
    return this.#steps > MAX_STEPS;
  }
}
