import { defineRule } from "../rule.ts";
import { glyphs } from "../visitors/missing-glyphs.ts";

export const missingGlyph = defineRule({
  id: "missing-glyph",
  why: "A character that no bundled font has is drawn as an empty box.",
  severity: "warning",
  fix: "Write it with other characters, bring a font that has it in with import_asset, or draw it as an SVG path.",
  finders: [glyphs],
});
