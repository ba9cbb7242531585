import "ses";
import { guardClock } from "../../sandbox/page/guarded-clock.ts";
import { guardNatives } from "../../sandbox/page/native-guards.ts";
import { guardCollections } from "../../sandbox/page/read-only-collections.ts";

declare const lockdown: (options: Record<string, string>) => void;

/** The reader of clips sets it where an older browser has none, which the lock would not let it. */
if (!Object.hasOwn(Symbol, "dispose")) Object.defineProperty(Symbol, "dispose", { value: Symbol("Symbol.dispose") });
guardClock();
guardCollections();
/** Before the lock, as nothing can be put in front of a built-in afterwards. */
export const watchNatives = guardNatives();

// The tamings that React and Remotion run under; "severe" because both assign to inherited properties (override mistake).
lockdown({
  errorTaming: "unsafe",
  consoleTaming: "unsafe",
  overrideTaming: "severe",
  stackFiltering: "verbose",
  evalTaming: "unsafe-eval",
  domainTaming: "unsafe",
  // "safe" would make toLocaleString("en-US") print plain digits, without an error. The check wants an explicit locale.
  localeTaming: "unsafe",
});
