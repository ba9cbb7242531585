import type { ScenePlan } from "../project/project.ts";
import { canvasOf, type PlannedPicture } from "./canvas.ts";
import { chooseLayout } from "./choose-layout.ts";
import { canvasWithLogo } from "./logo.ts";
import { canvasWith } from "./picture.ts";
import { timingOf } from "./timing.ts";
import { importsOf, printTsx } from "./tsx.ts";

export interface SceneContext {
  /** The scene's title, shown when the plan has no headline. */
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly fps: number;
  readonly durationInFrames: number;
  readonly theme: string;
  /** The plan's, where the project has it. */
  readonly picture?: PlannedPicture | undefined;
  /** Whether the brand has a picture of its own. */
  readonly hasLogo?: boolean;
}

/** A plan as the TSX of a scene, readable and meant to be edited by hand afterwards. The same plan gives the same text. */
export function compileScenePlan(plan: ScenePlan, context: SceneContext): string {
  const layout = chooseLayout(plan);
  const canvas = canvasOf(context);
  const { picture } = context;
  const input = {
    plan,
    title: context.title,
    canvas: picture ? canvasWith(canvas, picture, layout.picture, plan) : canvas,
    timing: timingOf(context),
  };
  const root = layout.compile(context.hasLogo ? { ...input, canvas: canvasWithLogo(input, layout) } : input);
  return `${importsOf(root)}
export default function Scene() {
  return (
${printTsx(root, 2)}
  );
}
`;
}
