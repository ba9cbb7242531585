import type { CheckReport, SceneElement } from "./check/diagnostic.ts";
import type { ElementSelector, Found } from "./elements/find-elements.ts";
import type { Patch, PatchOutcome } from "./elements/patch/patch.ts";
import type { CheckContext } from "./link/check-context.ts";
import type { WorkPlace } from "./watch/work-place.ts";

/** What the server asks of the code process. Types only. */
export interface CodeProtocol {
  readonly options: Record<string, never>;
  readonly requests: CodeRequests;
  /** Where a request stands that takes long. */
  readonly progress: WorkPlace;
  /** For the log of the server, never for the agent. */
  readonly failure: { readonly problem: string };
}

/** Every kind of work that touches untrusted text. A new kind is an entry here, a module in `requests/` and a line in `code-process.ts`. */
export interface CodeRequests {
  check: { input: { readonly code: string } & CheckContext; output: CheckReport };
  /** Makes code ready to be saved: checked, compiled, and with an id on every element. */
  prepare: { input: PrepareInput; output: PreparedScene };
  /** The elements of code that passed the check. */
  elements: { input: { readonly code: string }; output: readonly SceneElement[] };
  /** The elements a selector fits, in code that passed the check. */
  select: { input: { readonly code: string; readonly selector: ElementSelector }; output: Found };
  /** Patches code that passed the check, and checks the result. */
  patch: { input: { readonly code: string; readonly patch: Patch } & CheckContext; output: PatchedScene };
}

export interface PrepareInput extends CheckContext {
  readonly code: string;
  /** The version before, so that elements which are recognisably the same keep their ids. */
  readonly previous?: string | undefined;
}

export interface PreparedScene {
  readonly report: CheckReport;
  /** The text to save: every element has its id. The given text where the check refused it. */
  readonly code: string;
  readonly elements: readonly SceneElement[];
}

export type PatchedScene =
  | Exclude<PatchOutcome, { outcome: "changed" }>
  | {
      readonly outcome: "changed";
      readonly code: string;
      readonly receipt: string;
      readonly notes: readonly string[];
      readonly changedElementIds: readonly string[];
      readonly repetition?: number;
      readonly elements: readonly SceneElement[];
      /** Of the patched text; where it is not ok, nothing may be saved. */
      readonly report: CheckReport;
    };
