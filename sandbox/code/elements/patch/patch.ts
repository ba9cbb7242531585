import type { ElementSelector } from "../find-elements.ts";
import type { ElementToMeasure } from "../refusal.ts";
import type { Candidate } from "../saying.ts";
import type { JsonValue } from "../source/print.ts";
import type { Splice } from "../source/splice.ts";

/**
 * A number keeps the unit it replaces (`72` on `"48px"` is `"72px"`); a string is taken as it is, except for steps from the old value:
 * `"*1.5"`, `"/2"`, `"+=12"`, `"-=12"`, `"+20px"`, `"+20%"`, `"-20%"` (the last only where a negative value makes no sense, as for font sizes).
 * `null` removes the property.
 */
export type StyleChanges = Readonly<Record<string, string | number | null>>;

/** `null` removes the prop. Steps such as `"*1.5"` work on numbers. */
export type PropChanges = Readonly<Record<string, JsonValue>>;

export interface ElementChanges {
  readonly text?: string;
  readonly style?: StyleChanges;
  readonly props?: PropChanges;
  /** How large elements are drawn, in pixels of the layout, by their ids: what a step of a width or height starts from that is nowhere written. */
  readonly measured?: Readonly<Record<string, MeasuredSize>>;
}

export interface MeasuredSize {
  readonly width: number;
  readonly height: number;
}

/** Exactly one of the three; each is an elementId. */
export interface Position {
  readonly before?: string;
  readonly after?: string;
  /** Becomes its last child. */
  readonly inside?: string;
}

export interface Animation {
  readonly enter?: string;
  readonly exit?: string;
  readonly emphasis?: string;
  /** On the scene's clock. Without it, enter starts when the element appears and exit ends when it disappears. */
  readonly startSeconds?: number;
  readonly durationSeconds?: number;
  readonly easing?: string;
  /** Of an emphasis: how often it plays; 0 for as long as it is shown. */
  readonly repeat?: number;
  /** Of an emphasis: from the start of one turn to the next. */
  readonly periodSeconds?: number;
  /** Keep the enter, exit or emphasis that is there: both play. */
  readonly together?: boolean;
  /** `enter`, `exit`, `emphasis`, a name such as `bounce`, or `all`: what patches wrote is taken away. */
  readonly remove?: readonly string[];
  /** Take away one more of what was asked to be removed, if there is one. */
  readonly further?: true;
  /** Take away what this replaces, without a word where there is nothing. */
  readonly replace?: string;
  /** How long the scene is shown. */
  readonly sceneSeconds?: number;
  /**
   * On the code's clock, the first frame that is shown and the one after the last: for half of a split scene these are
   * not 0 and `durationInFrames`. Times count from there.
   */
  readonly shown?: { readonly fromFrame: number; readonly toFrame: number };
}

interface OnOne {
  readonly selector: ElementSelector;
}

/** Which repetitions of an element in a `.map` are meant, 0-based. */
interface OnRepetition extends OnOne {
  readonly repetition?: number;
  /** Allows a text or prop that differs from item to item to become the same everywhere. */
  readonly everyRepetition?: boolean;
}

/** One change to one element. The tool's schema (`src/mcp/schemas/patch`) and the table of what is done are checked against it. */
export type SinglePatch =
  | ({ readonly operation: "update"; readonly changes: ElementChanges } & OnRepetition)
  /** With neither position nor selector, the new element goes last inside the scene's outermost element. */
  | {
      readonly operation: "add";
      readonly changes: ElementChanges & { readonly element: string };
      readonly position?: Position;
      readonly selector?: ElementSelector;
    }
  | ({ readonly operation: "delete" } & OnRepetition)
  | ({ readonly operation: "move"; readonly position: Position } & OnOne)
  | ({ readonly operation: "animate"; readonly changes: Animation } & OnRepetition)
  /** Writes a `.map` over a literal array out, one element per item. */
  | ({ readonly operation: "unroll" } & OnOne);

export type PatchOperation = SinglePatch["operation"];
export type PatchOf<Operation extends PatchOperation> = Extract<SinglePatch, { readonly operation: Operation }>;

/** `numbers`: what the caller calls each of the patches, from 0, where they are some of a longer list. */
export type Patch =
  | SinglePatch
  | { readonly operation: "batch"; readonly patches: readonly Patch[]; readonly numbers?: readonly number[] };

export type PatchOutcome =
  | {
      readonly outcome: "changed";
      readonly source: string;
      /** In a person's words, with old and new values. */
      readonly receipt: string;
      readonly changedElementIds: readonly string[];
      /** The one that changed of the first of them, where that is repeated. */
      readonly repetition?: number;
      /** What the receipt does not say: what was computed, shared or repeated. */
      readonly notes: readonly string[];
      /** For a batch, of its last step only. */
      readonly splices: readonly Splice[];
    }
  | { readonly outcome: "ambiguous"; readonly candidates: readonly Candidate[]; readonly step?: number }
  | {
      readonly outcome: "refused";
      readonly problem: string;
      readonly nextStep: string;
      /** With whose size in `changes.measured` it could be made. */
      readonly toMeasure?: ElementToMeasure;
    };

/** What one operation does to one version of the source. */
export interface Change {
  readonly splices: readonly Splice[];
  readonly receipt: string;
  readonly changedElementIds: readonly string[];
  readonly repetition?: number | undefined;
  readonly notes: readonly string[];
}
