import { MAX_SCENE_BYTES } from "../../sandbox/policy/limits.ts";
import { quoted } from "../../sandbox/policy/plain-text.ts";
import { UserError } from "../errors.ts";
import { counted } from "./counted.ts";
import { findScene, withScene } from "./find-scene.ts";
import type { Edited, Project } from "./project.ts";

/** Gives a scene new code, whose frame 0 is the scene's first frame even where the old code was one half of a split. */
export function setSceneCode(project: Project, sceneId: string, code: string): Edited {
  const { startOffsetInFrames: _, ownDurationInFrames: __, ...scene } = findScene(project, sceneId);
  return {
    project: withScene(project, { ...scene, code: checkedCode(code) }),
    receipt: `${scene.code === undefined ? "Wrote" : "Rewrote"} the code of ${quoted(scene.title)} (${lines(code)}).`,
  };
}

/** Changes a scene's code in place: it keeps the clock it had. The receipt is the caller's, who knows what changed. */
export function reviseSceneCode(project: Project, sceneId: string, code: string, receipt: string): Edited {
  return { project: withScene(project, { ...findScene(project, sceneId), code: checkedCode(code) }), receipt };
}

function checkedCode(code: string): string {
  if (code.trim() === "") throw new UserError("The code is empty.", "Send the whole TSX module with a default export.");
  if (code.length <= MAX_SCENE_BYTES) return code;
  throw new UserError(
    `The code has ${code.length} characters, more than ${MAX_SCENE_BYTES}.`,
    "Make it shorter, or split the scene in two.",
  );
}

function lines(code: string): string {
  const count = code.trimEnd().split("\n").length;
  return counted(count, "line");
}
