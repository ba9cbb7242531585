import type { Timeline, TimelineScene } from "../../sandbox/render/protocol.ts";
import type { CheckOptions } from "../code/scene-checker.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import { themeOf } from "../project/brand/branded-theme.ts";
import type { Project, Scene } from "../project/project.ts";
import { codeClockOf, startFrames, totalDurationInFrames } from "../project/timeline/scene-timing.ts";

/** The whole video as the render process takes it. */
export async function timelineOf(
  project: Project,
  compiler: Pick<SceneCompiler, "compiled">,
  call?: CheckOptions,
): Promise<Timeline> {
  const starts = startFrames(project);
  const scenes = await Promise.all(
    project.scenes.map(async (scene, index) => ({
      ...(await timelineScene(project, scene, compiler, call)),
      startFrame: starts[index] ?? 0,
      ...(scene.transitionIn ? { transitionIn: scene.transitionIn } : {}),
    })),
  );
  return { ...frameOf(project), durationInFrames: totalDurationInFrames(project), scenes };
}

/** One scene alone, from its first frame: of the rest of the project it knows only whether a transition leads out of it. */
export async function sceneTimelineOf(
  project: Project,
  scene: Scene,
  compiler: Pick<SceneCompiler, "compiled">,
  call?: CheckOptions,
): Promise<Timeline> {
  const alone = { ...(await timelineScene(project, scene, compiler, call)), startFrame: 0 };
  return { ...frameOf(project), durationInFrames: scene.durationInFrames, scenes: [alone] };
}

async function timelineScene(
  project: Project,
  scene: Scene,
  compiler: Pick<SceneCompiler, "compiled">,
  call: CheckOptions | undefined,
): Promise<Omit<TimelineScene, "startFrame">> {
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
