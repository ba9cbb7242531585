import { defineRule } from "../rule.ts";
import { functions } from "../visitors/functions.ts";

export const classNotAllowed = defineRule({
  id: "class-not-allowed",
  why: "Instances keep state between frames, and classes reach their prototypes.",
  fix: "Write functions that return values.",
  finders: [functions],
});
