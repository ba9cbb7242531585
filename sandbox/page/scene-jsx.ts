import { type ElementType, Fragment } from "react";
import { jsx as reactJsx, jsxs as reactJsxs } from "react/jsx-runtime";
import { isRefusedProp } from "../policy/attributes.ts";
import type { ElementRules } from "../policy/element-rules.ts";
import { fontShorthand, fontStack } from "../policy/fonts.ts";
import { heldParts, holding } from "./held-parts.ts";
import { plainCopy } from "./plain-copy.ts";
import { SceneRefusedError } from "./refused.ts";
import { scopedAttribute, scopedStyle } from "./scoped-ids.ts";
import { settled, settledAttribute } from "./settled-numbers.ts";
import { addTo, emptyTree, type TreeWeight } from "./tree-weight.ts";

type Props = Record<string, unknown>;
export type Component = (props: Props) => unknown;

const MAX_ELEMENTS_PER_FRAME = 20_000;
const MAX_ARRAY_NESTING = 200;

/**
 * The JSX runtime that compiled scene code is given in place of React's.
 *
 * It looks at every element after spreads are done, when names and values are final; and it knows the elements it made,
 * so that one forged by copying another (`{...<div/>, type: "iframe"}`) is refused wherever it turns up. Whatever passes
 * is copied and frozen: scene code runs on until React draws, and could change afterwards what it had shown before.
 */
export class SceneJsx {
  readonly #rules: ElementRules;
  readonly #made = new WeakMap<object, TreeWeight>();
  readonly #library = new WeakSet<object>();
  readonly #ofScenes = new WeakSet<object>();
  readonly #wrapped = new WeakMap<Component, Component>();
  #elements = 0;

  constructor(rules: ElementRules) {
    this.#rules = rules;
  }

  startFrame(): void {
    this.#elements = 0;
  }

  /** Component types that do not come from scene code: they draw their properties as they are. */
  trust<T>(type: T): T {
    if ((typeof type === "object" && type !== null) || typeof type === "function") this.#library.add(type as object);
    return type;
  }

  /** Component types that we made around scene code, which is looked at by itself. `parts`: what they hold of it. */
  trustOfScene<T extends object>(type: T, parts: readonly unknown[]): T {
    this.#ofScenes.add(type);
    return heldParts(type) ? type : holding(type, parts);
  }

  isTrusted(type: object): boolean {
    return this.#library.has(type) || this.#ofScenes.has(type);
  }

  isOfLibrary(value: object): boolean {
    return this.#library.has(value);
  }

  isElement(value: object): boolean {
    return this.#made.has(value);
  }

  /** Elements that a trusted function made out of checked ones, such as `Children.toArray`. */
  adopt<T>(node: T): T {
    if (Array.isArray(node)) for (const child of node) this.adopt(child);
    else if (typeof node === "object" && node !== null && "$$typeof" in node) {
      this.#keep(node, (node as unknown as { props: Props }).props.children);
    }
    return node;
  }

  /** The `@scenewright/jsx-runtime` module for one scene, whose ids all begin with `scope`. */
  module(scope: string): { jsx: unknown; jsxs: unknown; Fragment: unknown } {
    return {
      Fragment,
      jsx: (type: unknown, props: unknown, key?: unknown) => this.#element(reactJsx, scope, type, props, key),
      jsxs: (type: unknown, props: unknown, key?: unknown) => this.#element(reactJsxs, scope, type, props, key),
    };
  }

  /** A function of scene code, made into a component whose every result is looked at. The same function gives the same component. */
  wrap(component: Component): Component {
    const known = this.#wrapped.get(component);
    if (known) return known;
    const wrapper: Component = (props) => this.checkNode(component(props));
    Object.defineProperty(wrapper, "name", { value: "SceneComponent" });
    this.#wrapped.set(component, wrapper);
    return this.trustOfScene(wrapper, [component]);
  }

  /** The node with its arrays copied. Refuses a tree that holds an element we did not make, or too many. */
  checkNode<T>(node: T): T {
    return this.#weigh(node, emptyTree(), 0) as T;
  }

  #weigh(node: unknown, total: TreeWeight, nesting: number): unknown {
    if (typeof node === "string") addTo(total, { nodes: 0, textLength: node.length, depth: 0 });
    if (typeof node !== "object" || node === null) return node;
    const weight = this.#made.get(node);
    if (weight) {
      addTo(total, weight);
      return node;
    }
    if (Array.isArray(node)) {
      if (nesting > MAX_ARRAY_NESTING) throw new SceneRefusedError("Elements are nested too deeply.");
      addTo(total, { nodes: node.length, textLength: 0, depth: 0 });
      // By index: an array of the scene may carry an iterator that shows one thing to us and another to React.
      return Object.freeze(
        Array.from({ length: node.length }, (_, index) => this.#weigh(node[index], total, nesting + 1)),
      );
    }
    refuseForged(node);
    throw new SceneRefusedError("Children must be elements, text, numbers or arrays of these.");
  }

  #element(create: typeof reactJsx, scope: string, type: unknown, props: unknown, key: unknown): unknown {
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS_PER_FRAME)
      throw new SceneRefusedError(`A frame may hold at most ${MAX_ELEMENTS_PER_FRAME} elements.`);
    const given = ownProps(props);
    const [drawn, checked] =
      typeof type === "string"
        ? [type, this.#hostProps(scope, type, given)]
        : this.#componentAndProps(scope, type, given);
    const element = create(drawn as ElementType, Object.freeze(checked), safeKey(key));
    Object.freeze((element as { props: object }).props);
    return this.#keep(element, checked.children);
  }

  #keep<T extends object>(element: T, children: unknown): T {
    const weight: TreeWeight = { ...emptyTree(), nodes: 1 };
    if (typeof children !== "function") this.#weigh(children, weight, 0);
    weight.depth += 1;
    this.#made.set(element, weight);
    return Object.freeze(element);
  }

  #componentAndProps(scope: string, type: unknown, given: Props): [type: unknown, props: Props] {
    if (type === Fragment) return [type, "children" in given ? { children: this.#children(given.children) } : {}];
    if ((typeof type === "object" && type !== null) || typeof type === "function") {
      if (this.#library.has(type as object)) return [type, this.#libraryProps(scope, given)];
      if (this.#ofScenes.has(type as object)) return [type, this.#sceneProps(given)];
      if (typeof type === "function") return [this.wrap(type as Component), this.#sceneProps(given)];
    }
    throw new SceneRefusedError("This is not a component.");
  }

  #hostProps(scope: string, tag: string, props: Props): Props {
    if (!this.#rules.isAllowedElement(tag)) throw new SceneRefusedError(`<${tag.slice(0, 40)}> is not allowed.`);
    const checked: Props = {};
    for (const [name, value] of Object.entries(props)) {
      if (value === undefined || value === null) continue;
      if (name === "children") checked.children = this.#children(value);
      else if (name === "style") checked.style = this.#style(scope, value);
      else {
        const problem = this.#rules.attributeProblem(tag, name, value);
        if (problem) throw new SceneRefusedError(problem);
        checked[name] = this.#finalValue(scope, name, value);
      }
    }
    return checked;
  }

  /** Properties of a component of ours or Remotion's: it may hand each of them on to an element of the page. */
  #libraryProps(scope: string, props: Props): Props {
    const checked: Props = {};
    for (const [name, value] of Object.entries(props)) {
      if (isRefusedProp(name)) throw new SceneRefusedError(`"${name.slice(0, 40)}" is not allowed.`);
      if (name === "children") checked.children = this.#children(value);
      else if (/style$/i.test(name) && typeof value === "object" && value !== null)
        checked[name] = this.#style(scope, value);
      else if (typeof value === "string") checked[name] = this.#finalValue(scope, name, value);
      else checked[name] = plainCopy(value, (each) => (this.#made.has(each) ? each : refuseForged(each)));
    }
    return checked;
  }

  /** A component of the scene is looked at when it draws, so its properties may be anything. */
  #sceneProps(props: Props): Props {
    if ("ref" in props) throw new SceneRefusedError('"ref" is not allowed.');
    return "children" in props ? { ...props, children: this.#children(props.children) } : props;
  }

  #children(value: unknown): unknown {
    if (typeof value !== "function") return this.checkNode(value);
    return (...args: unknown[]) => this.checkNode((value as (...a: unknown[]) => unknown)(...args));
  }

  #style(scope: string, value: unknown): Record<string, unknown> {
    if (typeof value !== "object" || value === null) throw new SceneRefusedError("style must be an object.");
    const checked: Record<string, unknown> = {};
    for (const [property, given] of Object.entries(value)) {
      if (given === undefined || given === null || typeof given === "boolean") continue;
      const plain = typeof given === "number" ? given : String(given);
      const problem = this.#rules.styleProblem(property, plain);
      if (problem) throw new SceneRefusedError(problem);
      checked[property] =
        typeof plain === "number"
          ? settled(plain)
          : (bundledFonts(property, plain) ?? scopedStyle(scope, settled(plain)));
    }
    return Object.freeze(checked);
  }

  /** Read once and kept as a primitive: an object could answer differently when React turns it into text. */
  #finalValue(scope: string, name: string, value: unknown): unknown {
    if (typeof value === "boolean") return value;
    if (typeof value === "number") return settledAttribute(name, value);
    const text = String(settledAttribute(name, String(value)));
    return bundledFonts(name, text) ?? scopedAttribute(scope, name, text);
  }
}

/** A family of the machine would make another picture on another machine. */
function bundledFonts(property: string, value: string): string | undefined {
  if (/^font-?family$/i.test(property)) return fontStack(value);
  return property === "font" ? fontShorthand(value) : undefined;
}

function refuseForged(value: object): undefined {
  if ("$$typeof" in value) throw new SceneRefusedError("An element was built by hand. Write it as JSX.");
  if ("then" in value) throw new SceneRefusedError("A picture cannot wait for anything.");
}

function ownProps(props: unknown): Props {
  if (typeof props !== "object" || props === null) return {};
  return Object.fromEntries(Object.entries(props));
}

function safeKey(key: unknown): string | undefined {
  return key === undefined || key === null ? undefined : String(key).slice(0, 200);
}
