import { MAX_SCENE_BYTES } from "../../policy/limits.ts";
import type { WorkPlace, WorkStage } from "../watch/work-place.ts";
import { type Breakdown, defineFinder } from "./finder.ts";
import type { Found } from "./finding.ts";

type Id = "too-deeply-nested" | "check-too-expensive" | "too-large";

/** Code whose check can't be finished is refused like code that fails it. */
export const breakdowns = defineFinder<Id>({
  stage: "process",
  reports: ["check-too-expensive", "too-deeply-nested", "too-large"],
  find: (breakdown) => [told(breakdown)],
});

/** What a check that could not be finished says of the scene, and of where it stood in it. */
export function told(breakdown: Breakdown, place?: WorkPlace): Found<Id> & { readonly fix: string } {
  const meaning = MEANING[breakdown];
  if (!place || meaning.rule !== "check-too-expensive") return { ...meaning, start: 0 };
  const { work, fix } = STAGES[place.stage];
  const rule = place.stage === "rules" && place.rule ? ` of the rule ${place.rule}` : "";
  const message = `${meaning.message.replace(/\.$/, "")} ${work}${rule}.`;
  return { ...meaning, message, fix, start: 0 };
}

const SIMPLER_TYPES =
  "Simplify what stands here: plain interfaces, short unions, no types computed from types; give values that are built from one another a type of their own: `const rows: Row[] = ...`.";
const SIMPLER_CODE =
  "Simplify what stands here: fewer values that refer to one another, and lists that are computed with `.map` or `Array.from` instead of written out.";

const STAGES: Readonly<Record<WorkStage, { readonly work: string; readonly fix: string }>> = {
  reading: { work: "while it was read", fix: SIMPLER_CODE },
  linking: {
    work: "while its shared modules were put together",
    fix: "Import fewer shared modules, or move what the scene uses into one.",
  },
  classes: {
    work: "while Tailwind made its style sheet",
    fix: "Use fewer different classes with shorter variants; put values that differ from element to element into `style`.",
  },
  shape: { work: "while its shape was measured", fix: SIMPLER_CODE },
  binding: { work: "while its names were looked up", fix: SIMPLER_CODE },
  rules: { work: "at the look", fix: SIMPLER_CODE },
  types: { work: "while the types of this statement were worked out", fix: SIMPLER_TYPES },
  compiling: { work: "while it was compiled", fix: SIMPLER_CODE },
  elements: {
    work: "while its elements were found",
    fix: "Use fewer elements: repeat them with `.map`, and move parts into components of their own.",
  },
  patching: { work: "while the change was worked out", fix: SIMPLER_CODE },
};

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
