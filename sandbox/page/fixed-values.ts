import { Fragment } from "react";
import { heldParts } from "./held-parts.ts";
import { makeReadOnly } from "./read-only-collections.ts";
import type { SceneJsx } from "./scene-jsx.ts";

/** Above any honest table; what holds more is made anew for each frame. */
const MAX_OBJECTS = 300_000;

const FORMATTERS: ReadonlySet<unknown> = new Set(
  [
    Intl.NumberFormat,
    Intl.DateTimeFormat,
    Intl.PluralRules,
    Intl.ListFormat,
    Intl.RelativeTimeFormat,
    Intl.Segmenter,
    Intl.Collator,
  ].map(({ prototype }) => prototype),
);
const ERRORS: ReadonlySet<unknown> = new Set([Error, RangeError, TypeError].map(({ prototype }) => prototype));
const FLAGS = ["global", "sticky"].map(
  (name) => Object.getOwnPropertyDescriptor(RegExp.prototype, name)?.get as (this: RegExp) => boolean,
);

/**
 * Freezes values that live longer than a frame, with all they hold, where that fixes them for good: plain data, elements,
 * Map and Set, formatters, and functions in `code`, which see nothing but the module's own names.
 *
 * @returns false where something can't be fixed so (a closure, a generator, an iterator, a date, a typed array): then nothing
 * was frozen, and the values may serve one frame only
 */
export function fixValues(values: readonly unknown[], code: WeakSet<object>, jsx: SceneJsx): boolean {
  const found = new FixableValues(code, jsx);
  for (const value of values) if (!found.add(value)) return false;
  found.freeze();
  return true;
}

class FixableValues {
  readonly #code: WeakSet<object>;
  readonly #jsx: SceneJsx;
  readonly #seen = new Set<object>();
  readonly #plain: object[] = [];
  readonly #collections: object[] = [];
  readonly #contexts: object[] = [];
  readonly #left: unknown[] = [];

  constructor(code: WeakSet<object>, jsx: SceneJsx) {
    this.#code = code;
    this.#jsx = jsx;
  }

  add(value: unknown): boolean {
    this.#left.push(value);
    while (this.#left.length > 0) {
      const next = this.#left.pop();
      if ((typeof next !== "object" || next === null) && typeof next !== "function") continue;
      if (this.#seen.has(next)) continue;
      this.#seen.add(next);
      if (this.#seen.size > MAX_OBJECTS || !this.#look(next)) return false;
    }
    return true;
  }

  freeze(): void {
    for (const each of this.#plain) Object.freeze(each);
    for (const each of this.#collections) makeReadOnly(each);
    for (const each of this.#contexts) {
      if (Object.hasOwn(each, "displayName")) Object.defineProperty(each, "displayName", { writable: false });
      Object.preventExtensions(each);
    }
  }

  #look(value: object): boolean {
    if (this.#jsx.isOfLibrary(value)) return true;
    const parts = heldParts(value);
    if (parts)
      return this.#later(parts) && (typeof value === "function" ? this.#declaredMembers(value) : this.#context(value));
    if (typeof value === "function") return this.#code.has(value) && this.#ownCode(value);
    if (this.#jsx.isElement(value)) {
      const { type, props } = value as { type: unknown; props: object };
      return (typeof type === "string" || type === Fragment || this.#later([type])) && this.#members(props);
    }
    return this.#lookByPrototype(value);
  }

  #lookByPrototype(value: object): boolean {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === Array.prototype || prototype === Object.prototype || prototype === null || ERRORS.has(prototype))
      return this.#members(value);
    if (FORMATTERS.has(prototype)) return Reflect.ownKeys(value).length === 0;
    if (prototype === RegExp.prototype)
      return !FLAGS.some((isSet) => isSet.call(value as RegExp)) && this.#members(value);
    if (prototype === Map.prototype || prototype === Set.prototype) {
      this.#collections.push(value);
      return this.#entries(value) && this.#members(value);
    }
    return this.#isInstance(prototype) && this.#members(value);
  }

  #entries(collection: object): boolean {
    const look = (value: unknown, key: unknown) => this.#left.push(value, key);
    if (collection instanceof Map) Map.prototype.forEach.call(collection, look);
    else Set.prototype.forEach.call(collection as Set<unknown>, look);
    return true;
  }

  /** React writes to a context while it draws: only what scene code could add or read back is fixed. */
  #context(context: object): boolean {
    this.#contexts.push(context);
    return true;
  }

  /** An object of the scene's own classes, which build on nothing else. */
  #isInstance(prototype: unknown): boolean {
    let at: unknown = prototype;
    for (; at !== Object.prototype; at = Object.getPrototypeOf(at)) {
      if (typeof at !== "object" || at === null) return false;
      const maker: unknown = Object.getOwnPropertyDescriptor(at, "constructor")?.value;
      if (typeof maker !== "function" || !this.#code.has(maker) || maker.prototype !== at) return false;
      this.#left.push(maker);
    }
    return true;
  }

  /** A function or class of the module, with the methods that its text declares. */
  #ownCode(code: object): boolean {
    const base: unknown = Object.getPrototypeOf(code);
    if (typeof base === "function" && base !== Function.prototype) this.#left.push(base);
    const prototype: unknown = Object.getOwnPropertyDescriptor(code, "prototype")?.value;
    if (typeof prototype === "object" && prototype !== null && !this.#declaredMembers(prototype)) return false;
    return this.#declaredMembers(code);
  }

  /** As {@link #members}; what a class declares itself is not enumerable and sees the module's names alone. */
  #declaredMembers(owner: object): boolean {
    this.#plain.push(owner);
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
      if (name === "prototype" || name === "constructor" || name === "name" || name === "length") continue;
      if (!member.enumerable && (member.get || member.set || typeof member.value === "function")) continue;
      if (member.get || member.set) return false;
      this.#left.push(member.value);
    }
    return true;
  }

  #members(owner: object): boolean {
    this.#plain.push(owner);
    for (const key of Reflect.ownKeys(owner)) {
      const member = Object.getOwnPropertyDescriptor(owner, key);
      if (member?.get || member?.set) return false;
      this.#left.push(member?.value);
    }
    return true;
  }

  #later(values: readonly unknown[]): boolean {
    for (const value of values) this.#left.push(value);
    return true;
  }
}
