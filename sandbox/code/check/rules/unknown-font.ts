import { defineRule } from "../rule.ts";
import { fontFamilies } from "../visitors/font-families.ts";

export const unknownFont = defineRule({
  id: "unknown-font",
  why: "Only bundled and imported fonts are drawn, so that every machine makes the same picture.",
  severity: "warning",
  fix: 'Name a bundled family: `fontFamily: "Inter"`, or `useTheme().fontFamily`; import_asset brings others in.',
  finders: [fontFamilies],
});
