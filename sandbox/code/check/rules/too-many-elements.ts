import { defineRule } from "../rule.ts";
import { useBombs } from "../visitors/use-bombs.ts";
import { work } from "../visitors/work.ts";

export const tooManyElements = defineRule({
  id: "too-many-elements",
  why: "Each element costs time and memory at every frame.",
  fix: "Draw many shapes as one `<path d={d} />`.",
  finders: [work, useBombs],
});
