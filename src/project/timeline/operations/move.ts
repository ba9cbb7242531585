import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../../errors.ts";
import { findScene, findSceneIndex } from "../../find-scene.ts";
import * as fields from "../fields.ts";
import { indexOfPlace } from "../place.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

/** Its transition goes with the scene. */
export const moveScene = defineTimelineOperation({
  op: "move",
  means: "Put it elsewhere.",
  required: ["sceneId"],
  fields: { sceneId: fields.sceneId, ...fields.place },
  parse: ({ sceneId, ...place }, need) => ({ sceneId: need(sceneId, "sceneId"), ...place }),
  apply(project, { sceneId, ...place }) {
    const scene = findScene(project, sceneId);
    if (place.before === sceneId || place.after === sceneId) {
      throw new UserError(`"${sceneId}" cannot be placed next to itself.`, "Name another scene.");
    }
    const from = findSceneIndex(project, sceneId);
    const others = project.scenes.filter((other) => other !== scene);
    const to = indexOfPlace({ ...project, scenes: others }, place);
    return {
      project: { ...project, scenes: others.toSpliced(to, 0, scene) },
      receipt: `Moved ${quoted(scene.title)} from position ${from + 1} to ${to + 1}.`,
    };
  },
});
