import { defineRule } from "../rule.ts";
import { directiveComments } from "../visitors/directive-comments.ts";

export const directiveComment = defineRule({
  id: "directive-comment",
  why: "Compilers take orders from some comments.",
  fix: "Write the comment as plain words.",
  finders: [directiveComments],
});
