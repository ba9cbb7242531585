import type { ScenePlan } from "../project/project.ts";
import type { Canvas } from "./canvas.ts";
import type { Timing } from "./timing.ts";
import type { TsxElement } from "./tsx.ts";

/** What every layout works from. */
export interface LayoutInput {
  readonly plan: ScenePlan;
  /** The scene's own title, for a plan without a headline. */
  readonly title: string;
  readonly canvas: Canvas;
  readonly timing: Timing;
}

/** A plan in, the scene's outermost element out. */
export type Layout = (input: LayoutInput) => TsxElement;
