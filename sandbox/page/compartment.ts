import type { ComponentType } from "react";
import { ALLOWED_GLOBALS } from "../policy/globals.ts";
import { isRefusedMember } from "../policy/members.ts";
import { JSX_RUNTIME_MODULE_NAME } from "../policy/modules.ts";
import type { FrameBudget } from "./budget.ts";
import { SceneRefusedError } from "./refused.ts";
import { SCENE_SOURCE_URL } from "./scene-fault.ts";
import type { Component, SceneJsx } from "./scene-jsx.ts";
import { idScopeOf } from "./scoped-ids.ts";

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

  const requireFor = (compiled: string) => {
    const runtime = harden({ ...jsx.module(idScopeOf(compiled)) });
    return harden((name: unknown) => {
      const module = name === JSX_RUNTIME_MODULE_NAME ? runtime : modules.get(String(name));
      if (!module) throw new SceneRefusedError(`A scene cannot import "${String(name).slice(0, 60)}".`);
      return module;
    });
  };

  return function evaluateScene(compiled: string): ComponentType {
    const compartment = new Compartment({ globals: {}, __options__: true });
    keepAllowedGlobals(compartment.globalThis);
    const define = compartment.evaluate(
      `(function (require, exports, module, __sw) {${compiled}\n})\n//# sourceURL=${SCENE_SOURCE_URL}`,
    ) as (...args: unknown[]) => void;
    const module: { exports: Record<string, unknown> } = { exports: {} };
    define(requireFor(compiled), module.exports, module, guards);
    const scene = module.exports.default;
    if (typeof scene === "function") return jsx.wrap(scene as Component) as ComponentType;
    if (typeof scene === "object" && scene !== null && jsx.isTrusted(scene)) return scene as unknown as ComponentType;
    throw new SceneRefusedError("The default export is not a component.");
  };
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
