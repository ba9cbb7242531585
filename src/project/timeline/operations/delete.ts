import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { spokenSeconds } from "../../duration.ts";
import { findScene } from "../../find-scene.ts";
import { moduleNameOf, withoutModule } from "../../shared-modules.ts";
import * as fields from "../fields.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

export const deleteScene = defineTimelineOperation({
  op: "delete",
  means: "Delete it.",
  required: ["sceneId"],
  fields: { sceneId: fields.sceneId },
  parse: ({ sceneId }, need) => ({ sceneId: need(sceneId, "sceneId") }),
  apply(project, { sceneId }) {
    const module = moduleNameOf(sceneId);
    if (module !== undefined)
      return { project: withoutModule(project, module), receipt: `Deleted the shared module shared/${module}.` };
    const scene = findScene(project, sceneId);
    return {
      project: { ...project, scenes: project.scenes.filter((other) => other !== scene) },
      receipt: `Deleted ${quoted(scene.title)} (${spokenSeconds(scene.durationInFrames, project.fps)}).`,
    };
  },
});
