import type { ComponentType } from "react";
import type { FrameBudget } from "./budget.ts";
import { SceneRefusedError } from "./refused.ts";
import { SCENE_SOURCE_URL } from "./scene-fault.ts";
import type { SceneJsx } from "./scene-jsx.ts";

interface CompartmentInstance {
  evaluate(source: string): unknown;
}
declare const Compartment: new (options: {
  globals: Record<string, unknown>;
  __options__: true;
}) => CompartmentInstance;
declare const harden: <T>(value: T) => T;

export type SceneModules = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** What compiled code calls: `t` at every loop turn and call, `k` around every key that is only known at run time. */
interface SceneGuards {
  readonly t: () => void;
  readonly k: (key: unknown) => string | number;
}

/**
 * Evaluates compiled scene code in an SES compartment of its own and returns its default export as a component.
 * Inside there are the listed modules, the language's frozen intrinsics less time and chance, and nothing of the page.
 */
export function makeSceneEvaluator(modules: SceneModules, jsx: SceneJsx, budget: FrameBudget) {
  const guards: SceneGuards = harden({ t: () => budget.tick(), k: safeKey });

  const require = harden((name: unknown) => {
    const module = modules.get(String(name));
    if (!module) throw new SceneRefusedError(`A scene cannot import "${String(name).slice(0, 60)}".`);
    return module;
  });

  return function evaluateScene(compiled: string): ComponentType {
    const compartment = new Compartment({ globals: { ...WITHHELD_GLOBALS, ...GIVEN_GLOBALS }, __options__: true });
    const define = compartment.evaluate(
      `(function (require, exports, module, __sw) {${compiled}\n})\n//# sourceURL=${SCENE_SOURCE_URL}`,
    ) as (...args: unknown[]) => void;
    const module: { exports: Record<string, unknown> } = { exports: {} };
    define(require, module.exports, module, guards);
    const scene = module.exports.default;
    if (typeof scene === "function") return jsx.wrap(scene as never) as unknown as ComponentType;
    if (typeof scene === "object" && scene !== null && jsx.isTrusted(scene)) return scene as unknown as ComponentType;
    throw new SceneRefusedError("The default export is not a component.");
  };
}

/** What SES leaves out of a compartment and the check lets through: formatters, with locale and time zone given, and arrays of numbers. */
const GIVEN_GLOBALS = harden({
  Intl: {
    NumberFormat: Intl.NumberFormat,
    DateTimeFormat: Intl.DateTimeFormat,
    PluralRules: Intl.PluralRules,
    ListFormat: Intl.ListFormat,
    RelativeTimeFormat: Intl.RelativeTimeFormat,
    Segmenter: Intl.Segmenter,
    Collator: Intl.Collator,
  },
  Float32Array,
  Float64Array,
  Int8Array,
  Int16Array,
  Int32Array,
  Uint8Array,
  Uint8ClampedArray,
  Uint16Array,
  Uint32Array,
});

/** Globals of a compartment that no picture needs, and that give ways to keep, forge or observe. */
const WITHHELD_GLOBALS: Record<string, unknown> = {
  Symbol: undefined,
  Proxy: undefined,
  Reflect: undefined,
  Function: undefined,
  eval: undefined,
  Compartment: undefined,
  harden: undefined,
  lockdown: undefined,
  Promise: undefined,
  WeakRef: undefined,
  FinalizationRegistry: undefined,
  SharedArrayBuffer: undefined,
  Atomics: undefined,
  console: undefined,
  escape: undefined,
  unescape: undefined,
};

const REFUSED_KEYS = new Set([
  "constructor",
  "prototype",
  "__proto__",
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
  "caller",
  "callee",
  "arguments",
  "ownerDocument",
  "defaultView",
  "contentWindow",
  "$$typeof",
  "_owner",
  "_store",
]);

function safeKey(key: unknown): string | number {
  if (typeof key === "number") return key;
  const text = String(key);
  if (REFUSED_KEYS.has(text)) throw new SceneRefusedError(`The key "${text}" is not allowed.`);
  return text;
}
