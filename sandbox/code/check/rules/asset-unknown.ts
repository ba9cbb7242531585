import { defineRule } from "../rule.ts";
import { assets } from "../visitors/assets.ts";

export const assetUnknown = defineRule({
  id: "asset-unknown",
  why: "A picture or clip that the project does not have cannot be drawn.",
  fix: 'Bring it in with import_asset and use the name it answers: `<Img src={staticFile("logo.png")} />`, `<Video src={staticFile("clip.mp4")} />`.',
  finders: [assets],
});
