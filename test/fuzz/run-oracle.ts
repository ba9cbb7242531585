import { createContext as newRealm, Script } from "node:vm";
import * as noise from "@remotion/noise";
import * as paths from "@remotion/paths";
import * as shapes from "@remotion/shapes";
import { createElement, Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import * as remotion from "remotion";
import * as components from "../../components/index.ts";
import { BudgetSpentError, FrameBudget } from "../../sandbox/page/budget.ts";
import { SceneRefusedError } from "../../sandbox/page/refused.ts";
import { type Component, SceneJsx } from "../../sandbox/page/scene-jsx.ts";
import { sceneReact } from "../../sandbox/page/scene-react.ts";
import { sceneRemotion } from "../../sandbox/page/scene-remotion.ts";
import { elementRules } from "../../sandbox/policy/element-rules.ts";
import { markupFinds } from "./markup-oracle.ts";

/*
 * Draws accepted code in a realm without any of the page's walls but the JSX runtime, where everything that leads out of
 * a scene is a trap: what the check promises must hold without the compartment.
 */

const FRAMES = [0, 17, 45];
const TICKS = 2_000_000;

const sprung: string[] = [];
/** Only what scene code itself reaches for counts: React and the language read some of these names too. */
function spring(what: string): void {
  const [, , ...callers] = (new Error().stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  // What the language itself calls, as `String(date)` does, counts for whoever called that.
  const caller = callers.find((line) => !/<anonymous>\)?$|\(native\)/.test(line));
  if (caller?.includes("fuzzed-scene.js")) sprung.push(what);
}

trapConstructors(Function.prototype, "Function of the host");
trapConstructors(Object.getPrototypeOf(function* () {}) as object, "GeneratorFunction of the host");

const SET_TRAPS = `(function (spring, trapConstructors) {
  trapConstructors(Function.prototype, "Function");
  trapConstructors(Object.getPrototypeOf(function* () {}), "GeneratorFunction");
  trapConstructors(Object.getPrototypeOf(async function () {}), "AsyncFunction");
  Math.random = () => (spring("Math.random"), 0.5);
  const RealDate = Date;
  Date = new Proxy(RealDate, {
    construct: (target, args) => (args.length === 0 && spring("new Date()"), Reflect.construct(target, args.length ? args : [0])),
    apply: () => (spring("Date()"), ""),
    get: (target, name) => name === "now" ? () => (spring("Date.now"), 0) : Reflect.get(target, name),
  });
  for (const name of ["getHours", "getDay", "getDate", "getMonth", "getFullYear", "getMinutes", "getTimezoneOffset", "toString", "toDateString", "toTimeString"]) {
    const real = RealDate.prototype[name];
    RealDate.prototype[name] = function () { spring("Date " + name); return real.call(this); };
  }
  for (const name of ["__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"])
    Object.defineProperty(Object.prototype, name, {get() { spring(name); }, set() { spring(name); }});
  const watched = [Object, Object.prototype, Array, Array.prototype, String, String.prototype, Number, Number.prototype, Function.prototype, Math, JSON,
    Map.prototype, Set.prototype, Error, Error.prototype, RegExp.prototype, Intl, RealDate.prototype, globalThis];
  const shapeOf = () => watched.map((each) => Object.getOwnPropertyNames(each).map((name) => {
    const {value, get, set} = Object.getOwnPropertyDescriptor(each, name);
    return [name, value, get, set];
  }));
  const before = shapeOf();
  return () => {
    const after = shapeOf();
    return watched.some((_, at) => after[at].length !== before[at].length || after[at].some((own, index) => own.some((part, slot) => !Object.is(part, before[at][index][slot]))));
  };
})`;

/** What the code reached or drew when it ran; empty when all is well. */
export function runFinds(compiled: string): string[] {
  const first = drawAll(compiled, FRAMES);
  const second = drawAll(compiled, [...FRAMES].reverse());
  const finds = [...first.finds, ...second.finds];
  for (const frame of FRAMES)
    if (first.drawn.get(frame) !== second.drawn.get(frame)) finds.push(`frame ${frame} depends on the order`);
  return finds;
}

function drawAll(compiled: string, frames: readonly number[]) {
  sprung.length = 0;
  const realm = newRealm({});
  const isTampered = new Script(SET_TRAPS).runInContext(realm)(spring, trapConstructors) as () => boolean;
  let ticks = 0;
  const budget = new FrameBudget(() => 0);
  const jsx = new SceneJsx(elementRules);
  let frame = 0;
  const modules = modulesFor(jsx, () => frame);
  const guards = {
    t: () => {
      ticks += 1;
      if (ticks > TICKS) throw new BudgetSpentError();
      budget.tick();
    },
    k: (key: unknown) => {
      const text = String(key);
      if (/^(constructor|prototype|__.*__|caller|callee|arguments|\$\$typeof|_owner|_store)$/.test(text))
        throw new SceneRefusedError("key");
      return typeof key === "number" ? key : text;
    },
    f: (code: unknown) => code,
    b: () => {},
    m: () => undefined,
    s: (value: unknown) => value,
    l: (value: unknown) => value,
  };
  const drawn = new Map<number, string>();
  const finds: string[] = [];
  try {
    const define = new Script(`(function (require, exports, module, __sw) {${compiled}\n})`, {
      filename: "fuzzed-scene.js",
    }).runInContext(realm, { timeout: 5_000 }) as (...args: unknown[]) => void;
    for (frame of frames) {
      ticks = 0;
      budget.startFrame();
      jsx.startFrame();
      // The page does so too, wherever it can't freeze what the module leaves behind.
      const module: { exports: { default?: unknown } } = { exports: {} };
      define((name: string) => modules.get(name), module.exports, module, guards);
      const given = module.exports.default;
      const Scene = (typeof given === "function" ? jsx.wrap(given as Component) : given) as () => ReactNode;
      drawn.set(
        frame,
        drawnOrThrown(() => renderToStaticMarkup(createElement(Scene))),
      );
    }
  } catch {
    // A scene that fails while it loads fails in the page too, with a clear error.
  }
  for (const markup of drawn.values()) finds.push(...markupFinds(markup));
  if (isTampered()) finds.push("the language itself was changed");
  return { drawn, finds: [...finds, ...sprung] };
}

function drawnOrThrown(draw: () => string): string {
  try {
    return draw();
  } catch {
    return "threw";
  }
}

function modulesFor(jsx: SceneJsx, frame: () => number): ReadonlyMap<string, unknown> {
  const video = { id: "fuzz", width: 1920, height: 1080, fps: 30, durationInFrames: 90 };
  const withChildren = jsx.trust(({ children }: { children?: ReactNode }) => createElement(Fragment, null, children));
  const Series = jsx.trust(
    Object.assign(({ children }: { children?: ReactNode }) => children, { Sequence: withChildren }),
  );
  const drawing = (of: object) =>
    Object.fromEntries(
      Object.entries(of).map(([name, value]) => [name, /^[A-Z]/.test(name) ? jsx.trust(value) : value]),
    );
  const parts = Object.fromEntries(
    Object.entries(components).map(([name, value]) => [name, /^[A-Z]/.test(name) ? withChildren : value]),
  );
  return new Map<string, unknown>([
    ["react", sceneReact(jsx)],
    [
      "remotion",
      {
        ...sceneRemotion({ ...remotion, useVideoConfig: () => video }, {}),
        useCurrentFrame: frame,
        AbsoluteFill: jsx.trust(remotion.AbsoluteFill),
        Sequence: withChildren,
        Loop: withChildren,
        Freeze: withChildren,
        Series,
      },
    ],
    ["@remotion/noise", noise],
    ["@remotion/paths", paths],
    ["@remotion/shapes", drawing(shapes)],
    ["@scenewright/components", parts],
    ["@scenewright/jsx-runtime", jsx.module("")],
  ]);
}

function trapConstructors(prototype: object, what: string): void {
  const real = Object.getOwnPropertyDescriptor(prototype, "constructor")?.value as unknown;
  Object.defineProperty(prototype, "constructor", {
    configurable: true,
    get() {
      spring(what);
      return real;
    },
  });
}
