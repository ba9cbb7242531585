import { themeNamed } from "../../components/kit/theme/themes.ts";
import type { CheckReport, Diagnostic } from "../../sandbox/code/check/diagnostic.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import type { Project } from "../project/project.ts";
import { explainFailure } from "../render/explain-failure.ts";
import type { Renderer } from "../render/renderer.ts";
import { frameOf } from "../render/timeline-of.ts";

interface ProbePorts {
  readonly renderer: Pick<Renderer, "probe">;
  readonly compiler: Pick<SceneCompiler, "assetsOf">;
  readonly owner: string;
  readonly signal?: AbortSignal;
}

const FRAMES = [0, 11, 29, 47, 71, 89];
const LANDSCAPE = { width: 1920, height: 1080, fps: 30, theme: themeNamed("").name };
const DURATION_IN_FRAMES = 90;

/** Draws a checked scene's sample frames twice in different order. What differs is one error; what throws is a `UserError`. */
export async function probeDiagnostics(
  { compiled = "", lineMap, moduleMap, sheet, icons }: CheckReport,
  code: string,
  project: Project | undefined,
  { renderer, compiler, owner, signal }: ProbePorts,
): Promise<Diagnostic[]> {
  const { assets, assetPaths } = project ? await compiler.assetsOf(project, code, { owner }) : {};
  const durationInFrames = DURATION_IN_FRAMES;
  const scene = {
    sceneId: "checked",
    title: "",
    compiled,
    ...(lineMap ? { lineMap } : {}),
    ...(moduleMap ? { moduleMap } : {}),
    ...(sheet ? { sheet } : {}),
    ...(icons ? { icons } : {}),
    ...(assets ? { assets } : {}),
    startFrame: 0,
    durationInFrames,
  };
  const timeline = {
    ...frameOf(project ?? LANDSCAPE),
    durationInFrames,
    scenes: [scene],
    ...(assetPaths ? { assetPaths } : {}),
    owner,
  };
  try {
    const differing = await renderer.probe(timeline, FRAMES, { signal });
    return differing.length === 0 ? [] : [impure(differing)];
  } catch (error) {
    throw explainFailure(error);
  }
}

function impure(frames: readonly number[]): Diagnostic {
  return {
    rule: "non-deterministic",
    severity: "error",
    line: 1,
    column: 1,
    message: `Frames ${frames.join(", ")} come out differently when they are drawn twice in another order.`,
    fix: "Let every value follow from useCurrentFrame() and constants: keep nothing between frames, and change no object that outlives one.",
    codeFrame: "",
  };
}
