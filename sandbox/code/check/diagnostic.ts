import type { IconParts } from "../../icons/icon-set.ts";
import type { RuleId } from "../../policy/rule-ids.ts";
import type { SceneSheet } from "../classes/sheet.ts";

export type Severity = "error" | "warning";

/** One thing wrong with scene code, in words an agent can act on. */
export interface Diagnostic {
  /** The id of a rule; "more" where there are more findings than are listed. */
  readonly rule: RuleId | "more";
  readonly severity: Severity;
  /** The shared module it is in, such as `shared/cards`; absent where it is in the scene itself. */
  readonly file?: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
  /** Two or three source lines with a caret under the place. */
  readonly codeFrame: string;
}

export interface SceneElement {
  readonly elementId: string;
  /** `text`, `image`, `shape`, `group`, or a component's name. */
  readonly type: string;
  readonly label: string;
  /** 1-based line of the opening tag. */
  readonly line: number;
  /** As written: `h1`, `AbsoluteFill`, `Series.Sequence`. */
  readonly tag?: string;
  /** The listed element around it. */
  readonly parentId?: string;
  /** Drawn several times, by a `.map` or by a component used more than once. */
  readonly repeated?: true;
  /** How many times, where the code says so plainly. */
  readonly repetitions?: number;
  /** Frame of the scene at which enclosing sequences show it; absent without sequences or where it is computed. */
  readonly fromFrame?: number;
  /** Absent when it stays to the end of the scene. */
  readonly durationInFrames?: number;
  readonly properties?: ElementProperties;
  /** Those that patch_element wrote and can replace or remove, and what the scene's own code moves, which it can't. */
  readonly animations?: readonly (ElementAnimation | CodeAnimation)[];
}

/** A property whose value the scene's own code works out from the frame: changed where it is written. */
export interface CodeAnimation {
  readonly phase: "code";
  /** What moves it: `interpolate`, `interpolateColors`, `spring`, or `frame` where it is calculated. */
  readonly name: string;
  readonly property: string;
  /** 1-based line of the property. */
  readonly line: number;
}

export interface ElementAnimation {
  readonly phase: "enter" | "exit" | "emphasis";
  /** As patch_element takes it; "own" where its code was changed by hand. */
  readonly name: string;
  readonly startSeconds?: number;
  /** To be added to the seconds, where it starts with a sequence. */
  readonly startFrame?: number;
  readonly endsWithScene?: true;
  readonly durationSeconds?: number;
  readonly easing?: string;
  /** How often; 0 for as long as it is shown. */
  readonly repeat?: number;
  readonly periodSeconds?: number;
}

/** What can be set on an element, with the values it has now. Other style properties and props can be added. */
export interface ElementProperties {
  readonly text?: PropertyValue;
  readonly style?: Readonly<Record<string, PropertyValue>>;
  readonly props?: Readonly<Record<string, PropertyValue>>;
}

/** A literal, or the code (shortened) that works the value out. */
export type PropertyValue = string | number | boolean | null | { readonly computed: string };

/** What the check says of one scene. `compiled` is there when `ok`: CommonJS that expects `require`, `exports` and the run-time guards. */
export interface CheckReport {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly compiled?: string;
  /** For each line of `compiled`, the 1-based source line it came from. */
  readonly lineMap?: readonly number[];
  /** For each of these lines, the shared module it is of; empty for the scene itself. Absent without modules. */
  readonly moduleMap?: readonly string[];
  /** The style sheet of the classes that the scene sets, where it sets any. */
  readonly sheet?: SceneSheet;
  /** Shapes of the icons that it names, where it shows any. */
  readonly icons?: IconParts;
}
