import type { FormatChoice } from "../format.ts";
import type { PlannedScene } from "../new-scene.ts";
import type { TransitionKind } from "../project.ts";

/** Where a scene goes: exactly one of the three. */
export interface Place {
  /** 1 is the first scene. */
  readonly position?: number;
  /** Right before this scene. */
  readonly before?: string;
  /** Right after this scene. */
  readonly after?: string;
}

/** One step of an `edit_timeline` call. Seconds inside a scene count from that scene's start. */
export type TimelineOperation =
  | ({ readonly op: "move"; readonly sceneId: string } & Place)
  /** `fitNarration`: as long as the scene's narration takes to speak. */
  | { readonly op: "resize"; readonly sceneId: string; readonly seconds: number | "fitNarration" }
  | { readonly op: "split"; readonly sceneId: string; readonly atSeconds: number }
  | { readonly op: "duplicate"; readonly sceneId: string; readonly title?: string }
  | { readonly op: "delete"; readonly sceneId: string }
  | ({ readonly op: "insert"; readonly scene: PlannedScene } & Place)
  /** Without `sceneId`, the project's own title. */
  | { readonly op: "retitle"; readonly sceneId?: string; readonly title: string }
  /** `sceneId` is the scene that comes in; `seconds` is 0.5 when absent. */
  | {
      readonly op: "transition";
      readonly sceneId: string;
      readonly kind: TransitionKind | "none";
      readonly seconds?: number;
    }
  | { readonly op: "set_theme"; readonly theme: string }
  | ({ readonly op: "set_format" } & FormatChoice);

export type OperationOf<Name extends TimelineOperation["op"]> = Extract<TimelineOperation, { readonly op: Name }>;
