import type { ComponentType } from "react";
import { ALLOWED_GLOBALS } from "../policy/globals.ts";
import { isRefusedMember } from "../policy/members.ts";
import { JSX_RUNTIME_MODULE_NAME } from "../policy/modules.ts";
import type { FrameBudget } from "./budget.ts";
import { fixValues } from "./fixed-values.ts";
import { SceneRefusedError } from "./refused.ts";
import { SCENE_SOURCE_URL } from "./scene-fault.ts";
import type { Component, SceneJsx } from "./scene-jsx.ts";
import type { FixValue } from "./scene-memo.ts";
import { idScopeOf } from "./scoped-ids.ts";
import { sizedValues } from "./sized-values.ts";

interface CompartmentInstance {
  readonly globalThis: Record<string, unknown>;
  evaluate(source: string): unknown;
}
declare const Compartment: new (options: {
  globals: Record<string, unknown>;
  __options__: true;
}) => CompartmentInstance;
declare const harden: <T>(value: T) => T;

export type SceneModules = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** What a module tells of itself once it has run: see `module-values.ts` of the compiler. */
interface ModuleValues {
  /** Read the module's own functions and classes. */
  readonly code: readonly (() => unknown)[];
  /** Read its other values. */
  readonly data: readonly (() => unknown)[];
  /** Exports that are functions or classes of the module. */
  readonly codeExports: readonly string[];
  /** Whether a name of the module gets another value after loading. */
  readonly reassigns: boolean;
}

/** What compiled code calls. */
interface SceneGuards {
  /** At every loop turn and call. */
  readonly t: () => void;
  /** Around every key that is only known at run time. */
  readonly k: (key: unknown) => string | number;
  /** Around a function that stands in a value of the module, and sees the module's names alone. */
  readonly f: <F extends object>(code: F) => F;
  /** Once, at the end of the module. */
  readonly b: (values: ModuleValues) => void;
  /** With every `useMemo` whose result may be kept. */
  readonly m: () => FixValue | undefined;
  /** Around text that was put together. */
  readonly s: <T>(value: T) => T;
  /** Around what is spread. */
  readonly l: <T>(value: T) => T;
}

export interface LoadedScene {
  readonly component: ComponentType;
  /** The component of a module of its own, made by running the text once more. */
  readonly again: () => ComponentType;
  /**
   * Whether the module may serve every frame: all it declares is frozen. Otherwise something in it could change (a counter, a
   * generator), and each frame is drawn with a module of its own.
   */
  readonly isFixed: boolean;
}

/**
 * Evaluates compiled scene code in an SES compartment of its own and returns its default export as a component.
 * Inside there are the listed modules, the language's frozen intrinsics less time and chance, and nothing of the page.
 * What the module leaves behind is frozen, so that a frame drawn with it follows from its number alone.
 */
export function makeSceneEvaluator(modules: SceneModules, jsx: SceneJsx, budget: FrameBudget) {
  const tick = harden(() => budget.tick());
  harden(safeKey);
  const sized = sizedValues(budget);

  const requireFor = (compiled: string) => {
    const runtime = harden({ ...jsx.module(idScopeOf(compiled)) });
    return harden((name: unknown) => {
      const module = name === JSX_RUNTIME_MODULE_NAME ? runtime : modules.get(String(name));
      if (!module) throw new SceneRefusedError(`A scene cannot import "${String(name).slice(0, 60)}".`);
      return module;
    });
  };

  return function evaluateScene(compiled: string): LoadedScene {
    const compartment = new Compartment({ globals: {}, __options__: true });
    keepAllowedGlobals(compartment.globalThis);
    const define = compartment.evaluate(
      `(function (require, exports, module, __sw) {${compiled}\n})\n//# sourceURL=${SCENE_SOURCE_URL}`,
    ) as (...args: unknown[]) => void;
    const require = requireFor(compiled);
    const { component, isFixed } = run(define, require);
    return { component, isFixed, again: () => run(define, require).component };
  };

  function run(define: (...args: unknown[]) => void, require: unknown) {
    const module: { exports: Record<string, unknown> } = { exports: {} };
    const code = new WeakSet<object>();
    let values: ModuleValues | undefined;
    let fix: FixValue | undefined;
    const guards: SceneGuards = {
      t: tick,
      k: safeKey,
      f: (each) => {
        code.add(each);
        return each;
      },
      b: (told) => {
        values ??= told;
      },
      m: () => fix,
      ...sized,
    };
    define(require, module.exports, module, harden(guards));
    const isFixed = values !== undefined && fixModule(values, module.exports, code, jsx);
    if (isFixed) fix = harden((value: unknown) => fixValues([value], code, jsx));
    return { component: defaultExport(module.exports.default), isFixed };
  }

  function defaultExport(scene: unknown): ComponentType {
    if (typeof scene === "function" && !jsx.isTrusted(scene)) return jsx.wrap(scene as Component) as ComponentType;
    const isType = (typeof scene === "object" && scene !== null) || typeof scene === "function";
    if (isType && jsx.isTrusted(scene)) return scene as unknown as ComponentType;
    throw new SceneRefusedError("The default export is not a component.");
  }
}

function fixModule(
  { code: ownCode, data, codeExports, reassigns }: ModuleValues,
  exports: Record<string, unknown>,
  code: WeakSet<object>,
  jsx: SceneJsx,
): boolean {
  if (reassigns) return false;
  const own = [...ownCode.map((read) => read()), ...codeExports.map((name) => exports[name])];
  for (const each of own) if (typeof each === "function") code.add(each);
  return fixValues([...own, ...data.map((read) => read()), ...Object.values(exports)], code, jsx);
}

/**
 * Leaves a compartment what the check lets scenes name, no more: nothing to forge with, nothing to remember by. And no less:
 * `Intl` and typed arrays are no part of what SES gives by itself.
 */
function keepAllowedGlobals(globals: Record<string, unknown>): void {
  const page = globalThis as unknown as Record<string, unknown>;
  for (const [name, { members, call, construct }] of Object.entries(ALLOWED_GLOBALS)) {
    const whole = (globals[name] ?? page[name]) as Record<string, unknown> | undefined;
    if (whole !== undefined && Object.getOwnPropertyDescriptor(globals, name)?.writable !== false)
      globals[name] = members && !call && !construct ? onlyMembers(whole, members) : harden(whole);
  }
  for (const name of Object.getOwnPropertyNames(globals)) {
    if (Object.hasOwn(ALLOWED_GLOBALS, name)) continue;
    Object.defineProperty(globals, name, { value: undefined, writable: false, configurable: false });
  }
  Object.freeze(globals);
}

function onlyMembers(whole: Record<string, unknown>, members: readonly string[]): Readonly<Record<string, unknown>> {
  return harden(Object.fromEntries(members.map((member) => [member, whole[member]])));
}

function safeKey(key: unknown): string | number {
  if (typeof key === "number") return key;
  const text = String(key);
  // A key that is only known now, such as a word of the data: the check could not see it.
  if (text === "arguments" || isRefusedMember(text)) throw new SceneRefusedError(`The key "${text}" is not allowed.`);
  return text;
}
