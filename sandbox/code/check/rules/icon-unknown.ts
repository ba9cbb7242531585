import { defineRule } from "../rule.ts";
import { icons } from "../visitors/icons.ts";

export const iconUnknown = defineRule({
  id: "icon-unknown",
  why: "Only the icons whose names stand in the code are sent to the page, and there is none of this name.",
  fix: 'Use a name of scenewright://icons/{words}, written out: `<Icon name="rocket" />`.',
  finders: [icons],
});
