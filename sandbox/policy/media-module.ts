import { CLIP_DECLARATIONS } from "./clip-declarations.ts";
import type { AllowedModule } from "./module.ts";

/** Where newer Remotion has its `Video`. */
export const MEDIA_MODULE: AllowedModule = {
  name: "@remotion/media",
  values: { Video: "a clip of the project, as that of remotion" },
  ownDeclarations: { Video: CLIP_DECLARATIONS.Video },
  types: [],
  refused: {
    Audio: {
      rule: "import-not-allowed",
      fix: "Scenes are silent pictures: place the sound with edit_audio. Remove it.",
    },
  },
};
