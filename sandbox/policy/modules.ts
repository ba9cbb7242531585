import { NOISE_MODULE, PATHS_MODULE, SHAPES_MODULE } from "./drawing-modules.ts";
import { FONT_MODULES } from "./font-modules.ts";
import { MEDIA_MODULE } from "./media-module.ts";
import type { AllowedModule } from "./module.ts";
import { REACT_MODULE } from "./react-module.ts";
import { REMOTION_MODULE } from "./remotion-module.ts";

/** The one list of what scenes may import. The types, the run-time endowments and the authoring guide all come from it. */
export const ALLOWED_MODULES: readonly AllowedModule[] = [
  REACT_MODULE,
  REMOTION_MODULE,
  MEDIA_MODULE,
  SHAPES_MODULE,
  PATHS_MODULE,
  NOISE_MODULE,
];

/** Every export of this module is ours and made for scenes; its list is the component catalogue. */
export const COMPONENTS_MODULE_NAME = "@scenewright/components";

/** What compiled JSX requires. Scene code cannot import it. */
export const JSX_RUNTIME_MODULE_NAME = "@scenewright/jsx-runtime";

export function allowedModule(name: string): AllowedModule | undefined {
  return [...ALLOWED_MODULES, ...FONT_MODULES].find((module) => module.name === name);
}

export function isAllowedValue(module: AllowedModule, exportName: string): boolean {
  return Object.hasOwn(module.values, exportName);
}
