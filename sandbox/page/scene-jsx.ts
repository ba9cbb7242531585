import { Fragment } from "react";
import { jsx as reactJsx, jsxs as reactJsxs } from "react/jsx-runtime";
import type { ElementRules } from "./element-rules.ts";
import { SceneRefusedError } from "./refused.ts";

type Props = Record<string, unknown>;
type Component = (props: Props) => unknown;

/** Font stacks that are always there: the bundled faces. */
export interface FallbackFonts {
  readonly sans: string;
  readonly mono: string;
}

const MAX_ELEMENTS_PER_FRAME = 20_000;
const MAX_TREE_DEPTH = 200;
const MAX_TEXT_PER_FRAME = 200_000;

/**
 * The JSX runtime that compiled scene code is given in place of React's.
 *
 * It looks at every element after spreads are done, when names and values are final; and it knows the elements it made,
 * so that one forged by copying another (`{...<div/>, type: "iframe"}`) is refused wherever it turns up.
 */
export class SceneJsx {
  readonly #rules: ElementRules;
  readonly #fonts: FallbackFonts;
  readonly #made = new WeakSet<object>();
  readonly #trusted = new WeakSet<object>();
  readonly #wrapped = new WeakMap<Component, Component>();
  #elements = 0;
  #textLength = 0;

  constructor(rules: ElementRules, fonts: FallbackFonts) {
    this.#rules = rules;
    this.#fonts = fonts;
  }

  startFrame(): void {
    this.#elements = 0;
    this.#textLength = 0;
  }

  /** Component types that do not come from scene code, or that our own `memo` and `createContext` made. */
  trust<T>(type: T): T {
    if ((typeof type === "object" && type !== null) || typeof type === "function") this.#trusted.add(type as object);
    return type;
  }

  isTrusted(type: object): boolean {
    return this.#trusted.has(type);
  }

  /** Elements that a trusted function made out of checked ones, such as `Children.toArray`. */
  adopt<T>(node: T): T {
    if (Array.isArray(node)) for (const child of node) this.adopt(child);
    else if (typeof node === "object" && node !== null && "$$typeof" in node) this.#made.add(node);
    return node;
  }

  /** The `@scenewright/jsx-runtime` module. */
  module(): { jsx: unknown; jsxs: unknown; Fragment: unknown } {
    return {
      Fragment,
      jsx: (type: unknown, props: unknown, key?: unknown) => this.#element(reactJsx, type, props, key),
      jsxs: (type: unknown, props: unknown, key?: unknown) => this.#element(reactJsxs, type, props, key),
    };
  }

  /** A function of scene code, made into a component whose every result is looked at. The same function gives the same component. */
  wrap(component: Component): Component {
    const known = this.#wrapped.get(component);
    if (known) return known;
    const wrapper: Component = (props) => this.checkNode(component(props));
    Object.defineProperty(wrapper, "name", { value: "SceneComponent" });
    this.#wrapped.set(component, wrapper);
    this.#trusted.add(wrapper);
    return wrapper;
  }

  /** Refuses a tree that holds an element we did not make. Returns it unchanged. */
  checkNode<T>(node: T, depth = 0): T {
    if (typeof node === "string") this.#countText(node.length);
    if (typeof node !== "object" || node === null) return node;
    if (depth > MAX_TREE_DEPTH) throw new SceneRefusedError("Elements are nested too deeply.");
    if (this.#made.has(node)) return node;
    if (Array.isArray(node)) {
      for (const child of node) this.checkNode(child, depth + 1);
      return node;
    }
    if ("$$typeof" in node) throw new SceneRefusedError("An element was built by hand. Write it as JSX.");
    // React would call a foreign iterator later, outside of every check.
    if (Symbol.iterator in node || "then" in node) {
      throw new SceneRefusedError("Children must be elements, text, numbers or arrays of these.");
    }
    return node;
  }

  #element(create: typeof reactJsx, type: unknown, props: unknown, key: unknown): unknown {
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS_PER_FRAME) {
      throw new SceneRefusedError(`A frame may hold at most ${MAX_ELEMENTS_PER_FRAME} elements.`);
    }
    const given = ownProps(props);
    const element =
      typeof type === "string"
        ? create(type as never, this.#hostProps(type, given), safeKey(key))
        : create(this.#componentType(type) as never, this.#componentProps(given) as never, safeKey(key));
    this.#made.add(element);
    return element;
  }

  #componentType(type: unknown): unknown {
    if (type === Fragment) return type;
    if ((typeof type === "object" && type !== null) || typeof type === "function") {
      if (this.#trusted.has(type as object)) return type;
      if (typeof type === "function") return this.wrap(type as Component);
    }
    throw new SceneRefusedError("This is not a component.");
  }

  #hostProps(tag: string, props: Props): Props {
    if (!this.#rules.isAllowedElement(tag)) throw new SceneRefusedError(`<${tag.slice(0, 40)}> is not allowed.`);
    const checked: Props = {};
    for (const [name, value] of Object.entries(props)) {
      if (value === undefined || value === null) continue;
      if (name === "children") checked.children = this.#children(value);
      else if (name === "style") checked.style = this.#style(value);
      else {
        const problem = this.#rules.attributeProblem(tag, name, value);
        if (problem) throw new SceneRefusedError(problem);
        // Read once and kept as a primitive: an object could answer differently when React turns it into text.
        const plain = typeof value === "boolean" || typeof value === "number" ? value : String(value);
        checked[name] = name === "fontFamily" ? this.#withFallback(String(plain)) : plain;
      }
    }
    return checked;
  }

  #componentProps(props: Props): Props {
    const checked: Props = {};
    for (const [name, value] of Object.entries(props)) {
      if (name === "ref" || name === "dangerouslySetInnerHTML")
        throw new SceneRefusedError(`"${name}" is not allowed.`);
      if (name === "style" && value !== undefined && value !== null) checked.style = this.#style(value);
      else if (name === "children") checked.children = this.#children(value);
      else checked[name] = this.checkNode(value);
    }
    return checked;
  }

  #children(value: unknown): unknown {
    return typeof value === "function"
      ? (...args: unknown[]) => this.checkNode((value as (...a: unknown[]) => unknown)(...args))
      : this.checkNode(value);
  }

  #style(value: unknown): Record<string, string | number> {
    if (typeof value !== "object" || value === null) throw new SceneRefusedError("style must be an object.");
    const checked: Record<string, string | number> = {};
    for (const [property, given] of Object.entries(value)) {
      if (given === undefined || given === null || typeof given === "boolean") continue;
      const plain = typeof given === "number" ? given : String(given);
      const problem = this.#rules.styleProblem(property, plain);
      if (problem) throw new SceneRefusedError(problem);
      checked[property] = property === "fontFamily" ? this.#withFallback(String(plain)) : plain;
    }
    return checked;
  }

  /** A family that the machine lacks would leave no text at all where it has no fonts of its own. */
  #withFallback(family: string): string {
    return /^(inherit|initial|unset)$|var\(/.test(family)
      ? family
      : `${family}, ${/mono|courier|consolas/i.test(family) ? this.#fonts.mono : this.#fonts.sans}`;
  }

  #countText(length: number): void {
    this.#textLength += length;
    if (this.#textLength > MAX_TEXT_PER_FRAME) throw new SceneRefusedError("A frame holds too much text.");
  }
}

function ownProps(props: unknown): Props {
  if (typeof props !== "object" || props === null) return {};
  return Object.fromEntries(Object.entries(props));
}

function safeKey(key: unknown): string | undefined {
  return key === undefined || key === null ? undefined : String(key).slice(0, 200);
}
