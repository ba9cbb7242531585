import { defineRule } from "../rule.ts";
import { memberRule } from "../visitors/members.ts";

export const memberNotAllowed = defineRule({
  id: "member-not-allowed",
  why: "Some members of harmless values, such as constructor, lead back to everything.",
  fix: "Rename your own property, or compute the value another way.",
  check: () => [{ visit: memberRule }],
});
