import * as noise from "@remotion/noise";
import * as paths from "@remotion/paths";
import * as shapes from "@remotion/shapes";
import * as remotion from "remotion";
import * as components from "../../components/index.ts";
import { AssetClip } from "../../components/kit/media/asset-clip.tsx";
import { AssetImage } from "../../components/kit/media/asset-image.tsx";
import { FrameBudget } from "../../sandbox/page/budget.ts";
import { type LoadedScene, makeSceneEvaluator } from "../../sandbox/page/compartment.ts";
import { limitedLibrary } from "../../sandbox/page/library-limits.ts";
import { SceneJsx } from "../../sandbox/page/scene-jsx.ts";
import { sceneReact } from "../../sandbox/page/scene-react.ts";
import { assetNamed, sceneRemotion } from "../../sandbox/page/scene-remotion.ts";
import { elementRules } from "../../sandbox/policy/element-rules.ts";
import { FONT_MODULES, fontModuleExports, fontOfModule } from "../../sandbox/policy/font-modules.ts";
import { ALLOWED_MODULES, COMPONENTS_MODULE_NAME } from "../../sandbox/policy/modules.ts";
import { watchNatives } from "./lockdown.ts";

declare const harden: <T>(value: T) => T;

export const frameBudget = new FrameBudget(performance.now.bind(performance));
watchNatives(frameBudget);

/** The real modules behind the names of the one list; a scene gets no export that the list does not name. */
const jsx = new SceneJsx(elementRules);
const whole: Record<string, Record<string, unknown>> = {
  react: sceneReact(jsx),
  remotion: sceneRemotion(remotion, { Img: AssetImage, Video: AssetClip, OffthreadVideo: AssetClip }),
  "@remotion/media": { Video: AssetClip },
  "@remotion/shapes": shapes,
  "@remotion/paths": paths,
  "@remotion/noise": noise,
};

const modules = new Map<string, Readonly<Record<string, unknown>>>();
for (const { name, values } of ALLOWED_MODULES) {
  const all = limitedLibrary(name, whole[name] ?? {}, frameBudget);
  const listed = Object.fromEntries(Object.keys(values).map((exported) => [exported, all[exported]]));
  modules.set(name, endow(name === "react" ? { ...listed, default: { ...listed } } : listed));
}
for (const { name } of FONT_MODULES) modules.set(name, endow({ ...fontModuleExports(fontOfModule(name) ?? "Inter") }));
modules.set(COMPONENTS_MODULE_NAME, endow({ ...components, asset: assetNamed }));

const evaluate = makeSceneEvaluator(modules, jsx, frameBudget);

export { elementRules };

export function startFrame(): void {
  frameBudget.startFrame();
  jsx.startFrame();
}

export function endFrame(): void {
  frameBudget.endFrame();
}

export function evaluateScene(compiled: string): LoadedScene {
  return evaluate(compiled);
}

/** Everything a scene can reach is frozen, so that no scene leaves a mark for the next; `__esModule` keeps default imports. */
function endow(exports: Record<string, unknown>): Readonly<Record<string, unknown>> {
  for (const value of Object.values(exports)) trustDeeply(value);
  return harden({ ...exports, __esModule: true });
}

/** Components may hang on other components: `Series.Sequence`. */
function trustDeeply(value: unknown): void {
  if (typeof value !== "function" && (typeof value !== "object" || value === null)) return;
  jsx.trust(value);
  for (const member of Object.values(value)) jsx.trust(member);
}
