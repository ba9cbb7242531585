/** `members`: only these may be named on it. `standalone`: may be passed around as a value, as in `.map(Number)`. */
interface AllowedGlobal {
  readonly members?: readonly string[];
  readonly refusedMembers?: readonly string[];
  readonly call?: true;
  readonly construct?: true;
  readonly standalone?: true;
}

const typedArray: AllowedGlobal = { members: ["from", "of", "BYTES_PER_ELEMENT"], construct: true };
const error: AllowedGlobal = { members: [], call: true, construct: true };
const plainFunction: AllowedGlobal = { members: [], call: true, standalone: true };
const formatter: AllowedGlobal = { members: ["supportedLocalesOf"], call: true, construct: true };

/** Free names that scene code may use. Everything else that it does not declare itself is refused. */
export const ALLOWED_GLOBALS: Readonly<Record<string, AllowedGlobal>> = {
  undefined: { standalone: true, members: [] },
  NaN: { standalone: true, members: [] },
  Infinity: { standalone: true, members: [] },
  Math: { refusedMembers: ["random"] },
  Number: {
    members: [
      "EPSILON",
      "MAX_SAFE_INTEGER",
      "MAX_VALUE",
      "MIN_SAFE_INTEGER",
      "MIN_VALUE",
      "NEGATIVE_INFINITY",
      "NaN",
      "POSITIVE_INFINITY",
      "isFinite",
      "isInteger",
      "isNaN",
      "isSafeInteger",
      "parseFloat",
      "parseInt",
    ],
    call: true,
    standalone: true,
  },
  String: { members: ["fromCharCode", "fromCodePoint", "raw"], call: true, standalone: true },
  Boolean: { members: [], call: true, standalone: true },
  Array: { members: ["from", "isArray", "of"], call: true, construct: true },
  Object: { members: ["entries", "freeze", "fromEntries", "hasOwn", "is", "isFrozen", "keys", "values"] },
  JSON: { members: ["parse", "stringify"] },
  Map: { members: [], construct: true },
  Set: { members: [], construct: true },
  Date: { members: ["UTC"], construct: true },
  Intl: {
    members: [
      "NumberFormat",
      "DateTimeFormat",
      "PluralRules",
      "ListFormat",
      "RelativeTimeFormat",
      "Segmenter",
      "Collator",
    ],
  },
  Error: error,
  RangeError: error,
  SyntaxError: error,
  TypeError: error,
  Float32Array: typedArray,
  Float64Array: typedArray,
  Int8Array: typedArray,
  Int16Array: typedArray,
  Int32Array: typedArray,
  Uint8Array: typedArray,
  Uint8ClampedArray: typedArray,
  Uint16Array: typedArray,
  Uint32Array: typedArray,
  isFinite: plainFunction,
  isNaN: plainFunction,
  parseFloat: plainFunction,
  parseInt: plainFunction,
  encodeURIComponent: plainFunction,
  decodeURIComponent: plainFunction,
};

/** Members of `Intl`, checked as the globals above are. */
export const INTL_FORMATTER: AllowedGlobal = formatter;

export interface RefusedGlobal {
  readonly rule: "global-not-allowed" | "non-deterministic";
  readonly fix: string;
}

const clock: RefusedGlobal = {
  rule: "non-deterministic",
  fix: "Time in a scene is the frame: `const seconds = useCurrentFrame() / useVideoConfig().fps;`.",
};
const timer: RefusedGlobal = {
  rule: "non-deterministic",
  fix: "There are no timers: show it from a frame on with `<Sequence from={30}>...</Sequence>` or `interpolate(useCurrentFrame(), [30, 45], [0, 1])`.",
};
const network: RefusedGlobal = {
  rule: "global-not-allowed",
  fix: 'Scenes load nothing. Write the data as a constant: `const DATA = [{label: "Q1", value: 12}] as const;`.',
};
const page: RefusedGlobal = {
  rule: "global-not-allowed",
  fix: "There is no page to reach. Sizes come from `const {width, height} = useVideoConfig();`.",
};
const dynamicCode: RefusedGlobal = {
  rule: "global-not-allowed",
  fix: "Write the code itself as a function: `const area = (w: number, h: number) => w * h;`.",
};
const dynamicObject: RefusedGlobal = {
  rule: "global-not-allowed",
  fix: "Use plain objects, arrays, Map and Set; `Object.entries`, `keys`, `values` and `fromEntries` are there.",
};
const collected: RefusedGlobal = {
  rule: "non-deterministic",
  fix: "Memory is freed at moments that nobody can tell: keep the value in a constant.",
};
const waiting: RefusedGlobal = {
  rule: "non-deterministic",
  fix: "A frame is drawn at once: compute the value directly, or in `useMemo(() => ..., [])`.",
};

const REFUSED_GLOBALS: Readonly<Record<string, RefusedGlobal>> = {
  performance: clock,
  Temporal: clock,
  setTimeout: timer,
  setInterval: timer,
  setImmediate: timer,
  clearTimeout: timer,
  clearInterval: timer,
  queueMicrotask: timer,
  requestAnimationFrame: timer,
  cancelAnimationFrame: timer,
  requestIdleCallback: timer,
  crypto: { rule: "non-deterministic", fix: 'Use `random("seed")` of remotion: the same seed gives the same number.' },
  Promise: waiting,
  fetch: network,
  XMLHttpRequest: network,
  WebSocket: network,
  EventSource: network,
  Image: network,
  Audio: network,
  FontFace: network,
  Worker: network,
  navigator: page,
  window: page,
  document: page,
  location: page,
  parent: page,
  top: page,
  self: page,
  frames: page,
  globalThis: page,
  global: page,
  localStorage: page,
  sessionStorage: page,
  process: {
    rule: "global-not-allowed",
    fix: "A scene has no environment. Write the value as a constant in the scene.",
  },
  require: { rule: "global-not-allowed", fix: 'Use an import at the top: `import {interpolate} from "remotion";`.' },
  module: { rule: "global-not-allowed", fix: "Use `export default`." },
  exports: { rule: "global-not-allowed", fix: "Use `export default`." },
  console: {
    rule: "global-not-allowed",
    fix: "Remove it: nothing reads the console of a scene. To see a value, draw it: `<div>{value}</div>`.",
  },
  eval: dynamicCode,
  Function: dynamicCode,
  RegExp: { rule: "global-not-allowed", fix: "Write the pattern as a literal: `/[a-z]+/`." },
  Symbol: dynamicObject,
  Proxy: dynamicObject,
  Reflect: dynamicObject,
  WeakMap: dynamicObject,
  WeakSet: dynamicObject,
  WeakRef: collected,
  FinalizationRegistry: collected,
  BigInt: { rule: "global-not-allowed", fix: "Use numbers up to Number.MAX_SAFE_INTEGER, or show the digits as text." },
  structuredClone: { rule: "global-not-allowed", fix: "Copy with spread: `{...value}` or `[...list]`." },
};

export function refusedGlobal(name: string): RefusedGlobal {
  if (Object.hasOwn(REFUSED_GLOBALS, name)) return REFUSED_GLOBALS[name] as RefusedGlobal;
  return {
    rule: "global-not-allowed",
    fix: "Declare or import it, or use what a scene has: Math, Number, String, Array, Object.keys/values/entries/fromEntries, JSON, Map, Set, Intl with a locale, typed arrays.",
  };
}

export function allowedGlobal(name: string): AllowedGlobal | undefined {
  return Object.hasOwn(ALLOWED_GLOBALS, name) ? ALLOWED_GLOBALS[name] : undefined;
}
