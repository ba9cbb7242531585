import { defineRule } from "../rule.ts";
import { importRule } from "../visitors/imports.ts";
import { wholeReactRule } from "../visitors/whole-react.ts";

export const importNotAllowed = defineRule({
  id: "import-not-allowed",
  why: "What a scene may import is all it can reach; everything else would reach the page or the network.",
  fix: "Import by name from react, remotion or @scenewright/components; the guide lists the names.",
  check: () => [{ visit: importRule }, { visit: wholeReactRule }],
});
