import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { cleanTitle } from "../../clean-text.ts";
import { findScene, findSceneIndex } from "../../find-scene.ts";
import { siblingSceneId, unusedSceneId } from "../../new-scene.ts";
import { copySceneTracks } from "../../sound/follow-scenes.ts";
import * as fields from "../fields.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

/** The copy comes right after, with code, plan and sounds but without the transition. */
export const duplicateScene = defineTimelineOperation({
  op: "duplicate",
  means: "Copy it.",
  required: ["sceneId"],
  fields: { sceneId: fields.sceneId, title: fields.title.describe("Of the copy.") },
  parse: ({ sceneId, ...rest }, need) => ({ sceneId: need(sceneId, "sceneId"), ...rest }),
  apply(project, { sceneId, title }) {
    const { transitionIn: _, ...scene } = findScene(project, sceneId);
    const copy = {
      ...scene,
      sceneId: title === undefined ? siblingSceneId(project, sceneId) : unusedSceneId(project, title),
      title: title === undefined ? scene.title : cleanTitle(title, "A scene's title"),
    };
    const scenes = project.scenes.toSpliced(findSceneIndex(project, sceneId) + 1, 0, copy);
    return {
      project: copySceneTracks({ ...project, scenes }, sceneId, copy.sceneId),
      receipt: `Duplicated ${quoted(scene.title)} as "${copy.sceneId}".`,
    };
  },
});
