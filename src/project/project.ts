import type { Asset } from "./assets/asset.ts";
import type { Brand } from "./brand/brand.ts";
import type { Captions } from "./captions/captions.ts";
import type { AudioTrack } from "./sound/track.ts";

/** The facts of one video project. Everything else (start frames, total length, status) is derived by functions. */
export interface Project {
  readonly projectId: string;
  readonly title: string;
  readonly brief: string;
  /** Pixels. Even numbers, as H.264 needs. */
  readonly width: number;
  readonly height: number;
  /** Frames per second: a whole number, or the nearest to 24000/1001, 30000/1001 or 60000/1001. */
  readonly fps: number;
  readonly theme: string;
  /** Colours, fonts and forms of its own over the theme. */
  readonly brand?: Brand;
  /** By name. Absent where there is none. */
  readonly modules?: readonly SharedModule[];
  /** Pictures, clips, sounds and tables it uses, in the order they came. Absent where there is none. */
  readonly assets?: readonly Asset[];
  /** What is heard. Absent where there is none: scenes are silent pictures. */
  readonly tracks?: readonly AudioTrack[];
  readonly captions?: Captions;
  /** Play order. */
  readonly scenes: readonly Scene[];
}

/** Code that scenes import: `./shared/cards`. */
export interface SharedModule {
  /** `cards` */
  readonly name: string;
  readonly code: string;
}

export interface Scene {
  /** Readable and stable: `intro`, `two-roots`. */
  readonly sceneId: string;
  readonly title: string;
  readonly durationInFrames: number;
  readonly plan: ScenePlan;
  /** The TSX a person or an agent wrote, exactly as given (plus element ids). Absent until code is generated. */
  readonly code?: string;
  /** Frame of the code's own clock that is shown first: set on the later parts of a split scene. */
  readonly startOffsetInFrames?: number;
  /** The whole length the code is told it has, where that differs from `durationInFrames`: set on parts of a split scene. */
  readonly ownDurationInFrames?: number;
  /** How it comes in over the end of the scene before it. Never on the first scene. */
  readonly transitionIn?: Transition;
}

export interface Transition {
  readonly kind: TransitionKind;
  /** At most half of either scene it joins, so that no frame shows three scenes. */
  readonly durationInFrames: number;
}

/** How one scene may come in over another. The browser draws each: `compositions/stage/transition-layer.tsx`. */
export const TRANSITION_KINDS = ["cross-fade", "slide", "wipe", "push", "zoom"] as const;
export type TransitionKind = (typeof TRANSITION_KINDS)[number];

/** What every edit answers with: the next project, and a sentence a person would say about it. */
export interface Edited {
  readonly project: Project;
  readonly receipt: string;
}

/** How a plan can be laid out. `src/layouts` has one file for each. */
export const SCENE_LAYOUTS = ["title", "bullets", "steps", "stats", "quote", "comparison", "call-to-action"] as const;
export type SceneLayout = (typeof SCENE_LAYOUTS)[number];

/** What the agent means a scene to show. Layouts compile from it when no code is given. */
export interface ScenePlan {
  readonly layout?: SceneLayout;
  /** A short label above the headline. */
  readonly eyebrow?: string;
  readonly headline?: string;
  readonly subhead?: string;
  readonly bullets?: readonly string[];
  readonly steps?: readonly { readonly title: string; readonly text?: string }[];
  readonly stats?: readonly PlannedStat[];
  readonly quote?: { readonly text: string; readonly by?: string };
  readonly comparison?: { readonly left: ComparisonSide; readonly right: ComparisonSide };
  readonly callToAction?: string;
  /** Source code to show, as plain text. */
  readonly code?: string;
  /** An equation to show, as plain text. */
  readonly equation?: string;
  readonly narration?: string;
  /** A picture of the project that the layout shows. */
  readonly imageAssetId?: string;
}

export interface PlannedStat {
  /** A text, such as "24/7", is shown as it is; one number in it counts up. */
  readonly value: number | string;
  readonly label: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface ComparisonSide {
  readonly title: string;
  readonly points: readonly string[];
}
