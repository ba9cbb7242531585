import { defineRule } from "../rule.ts";
import { imports } from "../visitors/imports.ts";
import { wholeReact } from "../visitors/whole-react.ts";

export const importNotAllowed = defineRule({
  id: "import-not-allowed",
  why: "What a scene may import is all it can reach; everything else would reach the page or the network.",
  fix: "Import by name from react, remotion or @scenewright/components; the guide lists the names.",
  finders: [imports, wholeReact],
});
