import { addCases } from "./add.ts";
import { animateCases } from "./animate.ts";
import { batchCases } from "./batch.ts";
import { cornerCases } from "./corners.ts";
import { deleteCases } from "./delete.ts";
import { moveCases } from "./move.ts";
import { updatePropsCases } from "./update-props.ts";
import { updateStyleCases } from "./update-style.ts";
import { updateTextCases } from "./update-text.ts";

export const patchCases = {
  "update style": updateStyleCases,
  "update text": updateTextCases,
  "update props": updatePropsCases,
  add: addCases,
  delete: deleteCases,
  move: moveCases,
  animate: animateCases,
  batch: batchCases,
  corners: cornerCases,
} as const;
