import { defineFinder, type FrameFault } from "./finder.ts";
import type { Found } from "./finding.ts";

type Id = "frame-throws" | "non-deterministic" | "too-much-work";

/** Code that passes the check and then cannot draw one of its frames. */
export const frameFaults = defineFinder<Id>({
  stage: "frames",
  reports: ["frame-throws", "non-deterministic", "too-much-work"],
  find: (fault) => [toldOfFrame(fault)],
});

/** What a frame that could not be drawn says of the scene. */
export function toldOfFrame({ kind, frame, said }: FrameFault): Found<Id> & { readonly fix: string } {
  const words = said === "" ? "." : `: ${said}`;
  switch (kind) {
    case "too-slow":
      return tooMuch(`Frame ${frame} took too long to draw and was stopped${words}`);
    case "too-much-memory":
      return tooMuch(`Frame ${frame} needed too much memory and was stopped.`);
    case "refused":
      return throws(`Frame ${frame} tried something scenes may not do${words}`, IN_GENERAL);
    case "threw": {
      if (!CHANGED_A_FIXED_VALUE.test(said))
        return throws(`Frame ${frame} threw an error${words}`, FIXES.find(([of]) => of.test(said))?.[1] ?? IN_GENERAL);
      const message = `Frame ${frame} changed a value that outlives the frame${words}`;
      return { rule: "non-deterministic", start: 0, message, fix: COPY };
    }
  }
}

function throws(message: string, fix: string) {
  return { rule: "frame-throws", start: 0, message, fix } as const;
}

function tooMuch(message: string) {
  const fix =
    "Look for a loop that does not end, data that doubles or thousands of elements; lower the numbers, or compute once with `useMemo(() => ..., [])`.";
  return { rule: "too-much-work", start: 0, message, fix } as const;
}

/** What V8 says where code changes something frozen: a value of the module, a kept result of useMemo, or a property of React's. */
export const CHANGED_A_FIXED_VALUE = /read only property|object is not extensible|Cannot (delete|redefine) property/;

export const COPY =
  "What is made while a scene loads is frozen then, so that no frame depends on another. Change a copy: `[...LIST].sort(...)`, `{...item, x: item.x + frame}`.";

const IN_GENERAL = "Look at that line with the value that `frame` has there, and let it draw every frame of the scene.";

const FIXES: readonly (readonly [said: RegExp, fix: string])[] = [
  [
    /of (undefined|null)\b|undefined is not|is not iterable/,
    "Something is not there at this frame. Keep an index inside its list (`LIST[Math.min(i, LIST.length - 1)]`), or write `?.` and a fallback with `??`.",
  ],
  [
    /inputRange|outputRange/,
    "`interpolate` takes as many outputs as inputs, and inputs that rise: keep each greater than the one before, also in a short scene.",
  ],
  [
    /Invalid (array length|count value)|(in|In)valid string length/,
    "A length or count may not be negative, broken or huge: `Math.max(0, Math.round(n))`.",
  ],
  [/Invalid time value/, "Only a date that exists can be formatted: look at the text that it is made of."],
  [/\bJSON\b/, "Only whole JSON can be parsed: look at the text at this frame."],
  [/durationInFrames|"from"/, "A sequence lasts one frame at least: `Math.max(1, Math.round(n))`."],
];
