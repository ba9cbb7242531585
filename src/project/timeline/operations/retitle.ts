import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { cleanTitle } from "../../clean-text.ts";
import { findScene, withScene } from "../../find-scene.ts";
import * as fields from "../fields.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

/** The ids stay: links, files and element edits go on working. */
export const retitle = defineTimelineOperation({
  op: "retitle",
  means: "Rename; ids stay.",
  required: ["title"],
  fields: { sceneId: fields.sceneId.describe("Without: the project."), title: fields.title },
  parse: ({ title, ...rest }, need) => ({ title: need(title, "title"), ...rest }),
  apply(project, { sceneId, title }) {
    if (sceneId === undefined) {
      const next = cleanTitle(title, "The project's title");
      return {
        project: { ...project, title: next },
        receipt: `Retitled the project from ${quoted(project.title)} to ${quoted(next)}.`,
      };
    }
    const scene = findScene(project, sceneId);
    const next = cleanTitle(title, "A scene's title");
    return {
      project: withScene(project, { ...scene, title: next }),
      receipt: `Retitled ${quoted(scene.title)} to ${quoted(next)}.`,
    };
  },
});
