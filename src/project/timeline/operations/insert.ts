import { z } from "zod";
import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../../errors.ts";
import { spokenSeconds } from "../../duration.ts";
import { newScene, type PlannedScene } from "../../new-scene.ts";
import { PlannedSceneFields } from "../../planned-scene-fields.ts";
import * as fields from "../fields.ts";
import { indexOfPlace } from "../place.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

/** At the end when no place is given. */
export const insertScene = defineTimelineOperation({
  op: "insert",
  fields: {
    // Loose in the tool's list, which need not say a scene's fields twice; checked whole by `parse`.
    scene: z.looseObject({ title: z.string(), seconds: z.number() }).optional().describe("insert: as in plan_scenes."),
    ...fields.place,
  },
  parse: ({ scene, ...place }, need) => ({ scene: plannedScene(need(scene, "scene")), ...place }),
  apply(project, { scene: planned, position, before, after }) {
    const scene = newScene(project, planned);
    const anywhere = position === undefined && before === undefined && after === undefined;
    const index = anywhere ? project.scenes.length : indexOfPlace(project, { position, before, after });
    const length = spokenSeconds(scene.durationInFrames, project.fps);
    return {
      project: { ...project, scenes: project.scenes.toSpliced(index, 0, scene) },
      receipt: `Inserted ${quoted(scene.title)} (${length}) at position ${index + 1}, as "${scene.sceneId}".`,
    };
  },
});

function plannedScene(given: unknown): PlannedScene {
  const parsed = PlannedSceneFields.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(
    `The scene to insert is not valid: ${issue?.path.join(".")} ${issue?.message}.`,
    "Give it as in plan_scenes.",
  );
}
