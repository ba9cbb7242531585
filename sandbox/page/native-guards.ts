import { MAX_LIST_LENGTH, MAX_PATTERN_TEXT_LENGTH, MAX_TEXT_LENGTH, MAX_TYPED_LIST_LENGTH } from "../policy/limits.ts";
import type { FrameBudget } from "./budget.ts";
import { count, tooLong } from "./sized-values.ts";

type Method = (...args: unknown[]) => unknown;
type Holder = Record<string, Method>;
/** Looks at a call before the built-in runs. `self` is what it is called on. */
type Look = (budget: FrameBudget, name: string, self: unknown, args: readonly unknown[]) => void;

const LONG_TEXT = [
  "indexOf",
  "lastIndexOf",
  "includes",
  "normalize",
  "toUpperCase",
  "toLowerCase",
  "at",
  "trim",
  "concat",
];
const LOCALE_TEXT = ["localeCompare", "toLocaleUpperCase", "toLocaleLowerCase"];
const PATTERN_TEXT = ["match", "matchAll", "search", "split", "replace", "replaceAll"];
const PADDED_TEXT = ["padStart", "padEnd"];
const WHOLE_LIST = [
  "includes",
  "indexOf",
  "lastIndexOf",
  "fill",
  "reverse",
  "slice",
  "splice",
  "toReversed",
  "toSpliced",
];
const GROWING_LIST = ["concat", "flat", "flatMap"];

/**
 * Stands in front of the built-ins that take long over long data, before the realm is locked: inside of them no tick is counted
 * and no clock is read. They hold while a frame is drawn, for the scene and for the libraries that work for it.
 * @returns what tells them whose frame it is
 */
export function guardNatives(): (budget: FrameBudget) => void {
  let current: FrameBudget | undefined;
  const running = () => (current?.running ? current : undefined);
  const guard = (holder: unknown, names: readonly string[], look: Look, lookAtResult?: Look) => {
    for (const name of names) {
      const native = (holder as Holder)[name];
      if (native) (holder as Holder)[name] = guarded(name, native, running, look, lookAtResult);
    }
  };
  const text = String.prototype;
  guard(text, LONG_TEXT, lookAtText);
  guard(text, LOCALE_TEXT, lookAtPatternText);
  guard(text, PATTERN_TEXT, lookAtPattern);
  guard(text, PADDED_TEXT, (budget, name, _, [length]) => refuseText(budget, Number(length), name));
  guard(text, ["repeat"], (budget, name, self, [times]) =>
    refuseText(budget, String(self).length * Number(times), name),
  );
  guard(RegExp.prototype, ["test"], (budget, name, _, [given]) => lookAtPatternText(budget, name, given, []));
  guard(Array.prototype, WHOLE_LIST, lookAtList);
  guard(Array.prototype, GROWING_LIST, lookAtList, (budget, name, result) => lookAtList(budget, name, result, []));
  guard(Array.prototype, ["join"], lookAtJoin);
  guard(Array, ["from"], lookAtSource, (budget, name, result) => lookAtList(budget, name, result, []));
  guard(JSON, ["parse"], (budget, name, _, [given]) => lookAtText(budget, `JSON.${name}`, given, []));
  guard(JSON, ["stringify"], (budget, name, _, [value]) => lookAtTree(budget, `JSON.${name}`, value));
  guard(Object.getPrototypeOf(Int8Array.prototype), [...WHOLE_LIST, "sort", "toSorted", "join", "set"], lookAtTyped);
  guardSort(running);
  return (budget) => {
    current = budget;
  };
}

/** As a method, since SES knows built-ins by having no prototype of their own. */
function guarded(
  name: string,
  native: Method,
  running: () => FrameBudget | undefined,
  look: Look,
  lookAtResult?: Look,
) {
  return {
    [name](this: unknown, ...args: unknown[]): unknown {
      const budget = running();
      if (!budget) return Reflect.apply(native, this, args);
      look(budget, name, this, args);
      const result = Reflect.apply(native, this, args);
      lookAtResult?.(budget, name, result, args);
      return result;
    },
  }[name] as Method;
}

/** Comparators are often built-ins themselves, such as a collator's. */
function guardSort(running: () => FrameBudget | undefined): void {
  for (const name of ["sort", "toSorted"] as const) {
    const native = (Array.prototype as unknown as Holder)[name];
    if (!native) continue;
    const sorted = {
      [name](this: unknown, compare?: unknown): unknown {
        const budget = running();
        if (budget) lookAtList(budget, name, this, []);
        if (!budget || typeof compare !== "function")
          return Reflect.apply(native, this, compare === undefined ? [] : [compare]);
        const counted = (one: unknown, other: unknown): unknown => {
          budget.tick();
          return Reflect.apply(compare, undefined, [one, other]);
        };
        return Reflect.apply(native, this, [counted]);
      },
    }[name] as Method;
    (Array.prototype as unknown as Holder)[name] = sorted;
  }
}

const lookAtText: Look = (budget, name, self) => {
  if (typeof self === "string" && self.length > MAX_TEXT_LENGTH) refuseText(budget, self.length, name);
};

const lookAtPatternText: Look = (budget, name, self) => {
  if (typeof self !== "string" || self.length <= MAX_PATTERN_TEXT_LENGTH) return;
  budget.end(`A text of ${count(self.length)} characters in ${name}; at most ${count(MAX_PATTERN_TEXT_LENGTH)} there.`);
};

/** Each match may be replaced by something long. */
const lookAtPattern: Look = (budget, name, self, [pattern, replacement]) => {
  if (typeof pattern === "object") lookAtPatternText(budget, name, self, []);
  else lookAtText(budget, name, self, []);
  if (typeof self !== "string" || typeof replacement !== "string" || self.length < 100) return;
  const mostMatches = typeof pattern === "string" && pattern !== "" ? self.length / pattern.length : self.length;
  // One for certain: what replaces every match of a short text may be long.
  if (name !== "replace" || typeof pattern === "object")
    refuseText(budget, (mostMatches * replacement.length) / 20, name);
  if (self.length * 2 > MAX_TEXT_LENGTH && replacement.length > 1)
    refuseText(budget, self.length * replacement.length, name);
};

const lookAtList: Look = (budget, name, self) => {
  if (Array.isArray(self) && self.length > MAX_LIST_LENGTH) tooLong(budget, self.length, "items", name);
};

const lookAtSource: Look = (budget, name, _, [source]) => {
  const length = (source as { length?: unknown } | undefined)?.length;
  if (typeof length === "number" && length > MAX_LIST_LENGTH) tooLong(budget, length, "items", `Array.${name}`);
};

const lookAtTyped: Look = (budget, name, self) => {
  const length = (self as { length?: unknown }).length;
  if (typeof length === "number" && length > MAX_TYPED_LIST_LENGTH) tooLong(budget, length, "items", name);
};

/** Lists turn into text by it too, those inside of them each by itself: the clock is read, and the time being over ends it. */
const lookAtJoin: Look = (budget, name, self, [separator]) => {
  budget.spend(name);
  if (!Array.isArray(self)) return;
  lookAtList(budget, name, self, []);
  let length = Math.max(0, self.length - 1) * (separator === undefined ? 1 : String(separator).length);
  for (let index = 0; index < self.length; index++) {
    const item = self[index];
    if (typeof item === "string") length += item.length;
  }
  refuseText(budget, length, name);
};

/** A tree whose parts are shared is small in memory, and endless once it is written out. */
function lookAtTree(budget: FrameBudget, name: string, value: unknown): void {
  let left = MAX_LIST_LENGTH / 2;
  const waiting = [value];
  for (let each = waiting.pop(); waiting.length > 0 || each !== undefined; each = waiting.pop()) {
    if (typeof each === "string") left -= each.length / 2;
    else if (typeof each === "object" && each !== null) for (const inner of Object.values(each)) waiting.push(inner);
    left -= 1;
    if (left < 0 || waiting.length > MAX_LIST_LENGTH)
      budget.end(`A tree of more than ${count(MAX_LIST_LENGTH / 2)} parts and letters in ${name}.`);
  }
  budget.spend(name);
}

function refuseText(budget: FrameBudget, length: number, name: string): void {
  if (length > MAX_TEXT_LENGTH) tooLong(budget, length, "characters", name);
}
