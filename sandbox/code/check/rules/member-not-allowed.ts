import { defineRule } from "../rule.ts";
import { computedKeys } from "../visitors/computed-access.ts";
import { members } from "../visitors/members.ts";

export const memberNotAllowed = defineRule({
  id: "member-not-allowed",
  why: "Some members of harmless values, such as constructor, lead back to everything.",
  fix: "Rename your own property, or compute the value another way.",
  finders: [members, computedKeys],
});
