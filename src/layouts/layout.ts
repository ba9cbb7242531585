import type { SceneLayout, ScenePlan } from "../project/project.ts";
import type { Canvas, PicturePlace } from "./canvas.ts";
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

export interface Layout<Name extends SceneLayout = SceneLayout> {
  readonly name: Name;
  /** The fields of a plan it draws, beside those that every layout draws. */
  readonly shows: readonly (keyof ScenePlan)[];
  /** Whether a plan has what this layout shows; the first that suits is chosen where a plan names none. */
  suits(plan: ScenePlan): boolean;
  /** Where a photograph goes, where the plan names one. */
  readonly picture: PicturePlace;
  /** Looks right without its data too, so that a plan may name it anyway: others would leave most of the frame empty. */
  readonly fillsWithoutData?: true;
  /** A plan in, the scene's outermost element out. */
  compile(input: LayoutInput): TsxElement;
}

/** What every layout draws: the words above, and an equation or source code below or beside. */
export const SHOWN_BY_ALL = [
  "eyebrow",
  "headline",
  "subhead",
  "equation",
  "code",
  "imageAssetId",
] as const satisfies (keyof ScenePlan)[];

export function defineLayout<const Name extends SceneLayout>(layout: Layout<Name>): Layout<Name> {
  return layout;
}
