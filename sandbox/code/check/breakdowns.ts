import { MAX_SCENE_BYTES } from "../../policy/limits.ts";
import { type Breakdown, defineFinder } from "./finder.ts";
import type { Found } from "./finding.ts";

type Id = "too-deeply-nested" | "check-too-expensive" | "too-large";

/** Code whose check can't be finished is refused like code that fails it. */
export const breakdowns = defineFinder<Id>({
  stage: "process",
  reports: ["check-too-expensive", "too-deeply-nested", "too-large"],
  find: (breakdown) => [told(breakdown)],
});

/** What a check that could not be finished says of the scene. */
export function told(breakdown: Breakdown): Found<Id> & { readonly fix: string } {
  return { ...MEANING[breakdown], start: 0 };
}

type Meaning = Omit<ReturnType<typeof told>, "start">;

function tooExpensive(cause: string): Meaning {
  return {
    rule: "check-too-expensive",
    message: `Checking this scene ${cause}, so it was stopped.`,
    fix: "Simplify the types: plain interfaces, short unions, no types computed from types; split long expressions and long lists of elements.",
  };
}

const MEANING: Readonly<Record<Breakdown, Meaning>> = {
  "stack-overflow": {
    rule: "too-deeply-nested",
    message: "The code nests too deeply to be read.",
    fix: "Move inner parts into functions or components of their own, and keep long data in arrays.",
  },
  "out-of-memory": tooExpensive("used too much memory"),
  "out-of-time": tooExpensive("took too long"),
  "too-long-to-send": {
    rule: "too-large",
    message: "The scene is far too long to be read.",
    fix: `Keep a scene under ${MAX_SCENE_BYTES / 1024} kB.`,
  },
};
