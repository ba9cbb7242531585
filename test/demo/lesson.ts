import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the agent plans; `code` names the file it then writes for that scene. */
export const lesson = {
  project: {
    title: "The quadratic formula",
    brief: "A 20 second lesson for pupils who have just met parabolas: what the formula finds, and how to use it.",
  },
  scenes: [
    {
      code: "parabola.tsx",
      plan: {
        title: "Hook",
        seconds: 4.5,
        layout: "title",
        headline: "Where does it touch zero?",
        narration: "Every parabola asks the same question: where does it touch zero?",
        mood: "curious",
        notes: "A parabola draws itself through the line y = 0; the two crossings light up as it passes.",
      },
    },
    {
      code: "formula.tsx",
      plan: {
        title: "Formula",
        seconds: 5,
        layout: "title",
        headline: "The quadratic formula",
        equation: "x = (−b ± sqrt(b^2 − 4ac))/(2a)",
        narration: "Three letters are all you need: a bends it, b slides it, c lifts it.",
        notes: "The formula arrives piece by piece; a, b and c keep their colours through the whole video.",
      },
    },
    {
      code: "worked-example.tsx",
      plan: {
        title: "Worked example",
        seconds: 6,
        layout: "steps",
        headline: "x² − 5x + 6 = 0",
        steps: [
          { title: "Read off", text: "a = 1, b = −5, c = 6" },
          { title: "Under the root", text: "25 − 4 · 1 · 6 = 1" },
          { title: "Put it in", text: "x = 2 or x = 3" },
        ],
        narration: "Read off a, b and c, work out what is under the root, put it in: two, or three.",
        notes: "Steps on the left; on the right its graph, with the roots dropping in when they are found.",
      },
    },
    {
      code: "discriminant.tsx",
      plan: {
        title: "Discriminant",
        seconds: 5,
        layout: "bullets",
        headline: "b² − 4ac decides",
        bullets: ["> 0: two answers", "= 0: one answer", "< 0: no real answer"],
        narration: "What is under the root decides: two answers, one, or none. One formula, every parabola.",
        notes: "Three small parabolas sink to their place; then the closing line.",
      },
    },
  ],
} as const;

/** The agent's first draft of the formula, with two mistakes that agents make. */
export const FIRST_TRY = { code: "formula.first-try.tsx", of: "formula.tsx" } as const;

/** Scenes are data to the build, so they are read from the sources, also by the compiled demo. */
export function sceneCode(file: string): string {
  const compiled = import.meta.url.endsWith(".js");
  const root = join(import.meta.dirname, compiled ? "../../.." : "../..");
  return readFileSync(join(root, "test", "fixtures", "demo", file), "utf8");
}
