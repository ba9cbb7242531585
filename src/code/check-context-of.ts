import type { CheckContext } from "../../sandbox/code/link/check-context.ts";
import { assetNames } from "../project/assets/change-assets.ts";
import type { Project } from "../project/project.ts";
import { moduleTexts } from "../project/shared-modules.ts";

/** What code of a project is checked with. */
export function checkContextOf(project: Project): CheckContext {
  return { modules: moduleTexts(project), assets: assetNames(project) };
}
