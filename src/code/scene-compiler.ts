import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { CheckReport } from "../../sandbox/code/check/diagnostic.ts";
import type { TimelineScene } from "../../sandbox/render/protocol.ts";
import { UserError } from "../errors.ts";
import { codeOf } from "../layouts/code-of.ts";
import type { Asset } from "../project/assets/asset.ts";
import { assetNames } from "../project/assets/change-assets.ts";
import type { Project, Scene } from "../project/project.ts";
import { modulesReached, moduleTexts } from "../project/shared-modules.ts";
import { heardMusic } from "../project/sound/music-with-beats.ts";
import type { MusicCurves } from "../project/sound/scene-levels.ts";
import { askedSound, sceneSound } from "../project/sound/scene-sound.ts";
import { type AssetPath, type SceneAssets, sceneAssets } from "./scene-assets.ts";
import type { CheckOptions, SceneChecker } from "./scene-checker.ts";

type ModuleTexts = Readonly<Record<string, string>> | undefined;

const MAX_KEPT = 500;

/** How loud a sound of an owner is over time. */
export type CurvesOf = (owner: string, sound: Asset, signal: AbortSignal | undefined) => Promise<MusicCurves>;

export type CompiledScene = Pick<TimelineScene, "compiled" | "lineMap" | "moduleMap" | "sheet" | "icons">;

/** A scene's code with all that it is run with: the assets it shows, and what it asks of the sound. */
export type RunnableScene = CompiledScene & SceneAssets & Pick<TimelineScene, "sound">;

/** Scene code as the page runs it, each text checked and compiled once. */
export interface SceneCompiler {
  /** Throws a {@link UserError} where the code no longer passes the check: it may be older than a rule, or edited by hand. */
  compiled(project: Project, scene: Scene, options?: CheckOptions): Promise<RunnableScene>;
  /** What code of the project may show, for whoever compiled it in another way. */
  assetsOf(project: Project, code: string, options?: CheckOptions): Promise<SceneAssets>;
  /** Keeps what a check compiled anyway. `modules` are the project's. */
  remember(code: string, report: CheckReport, modules?: ModuleTexts): void;
}

/**
 * @param pathOf where an asset of an owner lies; without it, scenes that show one are refused
 * @param curvesOf without it, music has no energy
 */
export function createSceneCompiler(
  checker: Pick<SceneChecker, "check">,
  pathOf?: AssetPath,
  curvesOf?: CurvesOf,
): SceneCompiler {
  const kept = new LRUCache<string, CompiledScene>({ max: MAX_KEPT });
  const remember = (code: string, report: CheckReport, modules?: ModuleTexts): CompiledScene | undefined => {
    const scene = compiledOf(report);
    if (scene) kept.set(keyOf(code, modules), scene);
    return scene;
  };
  const assetsOf: SceneCompiler["assetsOf"] = (project, code, options) =>
    sceneAssets(project, code, options?.owner, pathOf);
  return {
    remember,
    assetsOf,
    async compiled(project, scene, options) {
      const code = codeOf(project, scene);
      const modules = moduleTexts(project);
      const assets = {
        ...(await assetsOf(project, code, options)),
        ...(await soundOf(project, scene, code, options, curvesOf)),
      };
      const known = kept.get(keyOf(code, modules));
      if (known) return { ...known, ...assets };
      const report = await checker.check(code, { ...options, modules, assets: assetNames(project) });
      const compiled = report.ok ? remember(code, report, modules) : undefined;
      if (compiled) return { ...compiled, ...assets };
      const [first] = report.diagnostics;
      throw new UserError(
        `The code of scene "${scene.sceneId}" does not pass the check${first ? `: line ${first.line}, ${first.message}` : "."}`,
        `Call get_scene_code, fix it and call generate_scene_code with the new code.`,
      );
    },
  };
}

async function soundOf(
  project: Project,
  scene: Scene,
  code: string,
  options: CheckOptions | undefined,
  curvesOf: CurvesOf | undefined,
): Promise<Pick<TimelineScene, "sound">> {
  const asked = askedSound(project, code);
  const music = asked.levels && curvesOf && options?.owner !== undefined ? heardMusic(project)?.asset : undefined;
  const curves = music && (await curvesOf?.(options?.owner as string, music, options?.signal));
  const sound = sceneSound(project, scene, asked, curves);
  return sound ? { sound } : {};
}

function compiledOf({ compiled, lineMap, moduleMap, sheet, icons }: CheckReport): CompiledScene | undefined {
  if (compiled === undefined) return undefined;
  return {
    compiled,
    ...(lineMap ? { lineMap } : {}),
    ...(moduleMap ? { moduleMap } : {}),
    ...(sheet ? { sheet } : {}),
    ...(icons ? { icons } : {}),
  };
}

/** Modules that a text does not import are none of its business. */
function keyOf(code: string, modules: ModuleTexts): string {
  const reached = modulesReached(code, modules);
  return createHash("sha256")
    .update(reached ? JSON.stringify([code, reached]) : code)
    .digest("base64");
}
