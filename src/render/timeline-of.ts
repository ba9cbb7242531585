import type { Timeline, TimelineScene } from "../../sandbox/render/protocol.ts";
import type { SceneAssets } from "../code/scene-assets.ts";
import type { CheckOptions } from "../code/scene-checker.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import { themeOf } from "../project/brand/branded-theme.ts";
import type { Project, Scene } from "../project/project.ts";
import { codeClockOf, startFrames, totalDurationInFrames } from "../project/timeline/scene-timing.ts";
import { captionTrackOf } from "./caption-track.ts";
import { captionsBetween } from "./captions-between.ts";

/** A timeline, and where the bytes of what it shows are. */
export interface SourcedTimeline extends Timeline, Pick<SceneAssets, "assetPaths"> {
  /** Whose it is. Told where renderers serve several people. */
  readonly owner?: string | undefined;
}

/** The whole video as the renderer takes it. */
export async function timelineOf(
  project: Project,
  compiler: Pick<SceneCompiler, "compiled">,
  call?: CheckOptions,
): Promise<SourcedTimeline> {
  const starts = startFrames(project);
  const scenes = await Promise.all(
    project.scenes.map(async (scene, index) => ({
      ...(await timelineScene(project, scene, compiler, call)),
      startFrame: starts[index] ?? 0,
      ...(scene.transitionIn ? { transitionIn: scene.transitionIn } : {}),
    })),
  );
  const captions = captionTrackOf(project);
  const durationInFrames = totalDurationInFrames(project);
  return {
    ...frameOf(project),
    durationInFrames,
    ...sourced(scenes),
    ...(captions ? { captions } : {}),
    owner: call?.owner,
  };
}

/** One scene alone, from its first frame: of the rest of the project it knows only whether a transition leads out of it, and its captions. */
export async function sceneTimelineOf(
  project: Project,
  scene: Scene,
  compiler: Pick<SceneCompiler, "compiled">,
  call?: CheckOptions,
): Promise<SourcedTimeline> {
  const alone = { ...(await timelineScene(project, scene, compiler, call)), startFrame: 0 };
  const { durationInFrames } = scene;
  const from = startFrames(project)[project.scenes.findIndex(({ sceneId }) => sceneId === scene.sceneId)];
  // A scene that is tried out before it is the project's has none.
  const captions =
    from === undefined ? {} : captionsBetween(captionTrackOf(project), from, from + durationInFrames, from);
  return { ...frameOf(project), durationInFrames, ...sourced([alone]), ...captions, owner: call?.owner };
}

/** The places of all assets apart from the scenes, which go to the page. */
function sourced(
  scenes: readonly (TimelineScene & Pick<SceneAssets, "assetPaths">)[],
): Pick<SourcedTimeline, "scenes" | "assetPaths"> {
  const paths = Object.assign({}, ...scenes.map(({ assetPaths }) => assetPaths)) as Record<string, string>;
  return {
    scenes: scenes.map(({ assetPaths: _, ...scene }) => scene),
    ...(Object.keys(paths).length > 0 ? { assetPaths: paths } : {}),
  };
}

async function timelineScene(
  project: Project,
  scene: Scene,
  compiler: Pick<SceneCompiler, "compiled">,
  call: CheckOptions | undefined,
): Promise<Omit<TimelineScene, "startFrame"> & Pick<SceneAssets, "assetPaths">> {
  return {
    sceneId: scene.sceneId,
    title: scene.title,
    ...(await compiler.compiled(project, scene, call)),
    durationInFrames: scene.durationInFrames,
    ...codeClockOf(scene),
    ...(leavesByTransition(project, scene) ? { leavesByTransition: true } : {}),
  };
}

function leavesByTransition({ scenes }: Project, scene: Scene): boolean {
  return scenes[scenes.findIndex(({ sceneId }) => sceneId === scene.sceneId) + 1]?.transitionIn !== undefined;
}

export function frameOf(project: Pick<Project, "width" | "height" | "fps" | "theme" | "brand">) {
  const { width, height, fps, theme, brand } = project;
  return { width, height, fps, theme, ...(brand ? { brand: { ...themeOf(project) } } : {}) };
}
