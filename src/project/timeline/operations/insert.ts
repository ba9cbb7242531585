import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { withPlannedPicture } from "../../assets/planned-picture.ts";
import { spokenSeconds } from "../../duration.ts";
import { newScene } from "../../new-scene.ts";
import { PlannedSceneFields } from "../../planned-scene-fields.ts";
import * as fields from "../fields.ts";
import { indexOfPlace } from "../place.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

/** Listed here; `plan_scenes` lists them all, and fills what was inserted. */
const MAIN_FIELDS = ["title", "seconds"];

/** At the end when no place is given. */
export const insertScene = defineTimelineOperation({
  op: "insert",
  means: "Add a scene, at the end or:",
  required: ["scene"],
  fields: {
    scene: PlannedSceneFields.meta({ listed: MAIN_FIELDS }).optional().describe("Then fill it by plan_scenes."),
    ...fields.place,
  },
  parse: ({ scene, ...place }, need) => ({ scene: need(scene, "scene"), ...place }),
  apply(project, { scene: planned, position, before, after }) {
    const scene = newScene(project, withPlannedPicture(project, planned));
    const anywhere = position === undefined && before === undefined && after === undefined;
    const index = anywhere ? project.scenes.length : indexOfPlace(project, { position, before, after });
    const length = spokenSeconds(scene.durationInFrames, project.fps);
    return {
      project: { ...project, scenes: project.scenes.toSpliced(index, 0, scene) },
      receipt: `Inserted ${quoted(scene.title)} (${length}) at position ${index + 1}, as "${scene.sceneId}".`,
    };
  },
});
