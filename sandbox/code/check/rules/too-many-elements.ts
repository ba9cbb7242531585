import { defineRule } from "../rule.ts";

export const tooManyElements = defineRule({
  id: "too-many-elements",
  why: "Each element costs time and memory at every frame.",
  fix: "Draw many shapes as one `<path d={d} />`.",
});
