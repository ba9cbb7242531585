/** The style sheet of one scene, in two parts: what a page knows once, and what holds inside of that scene alone. */
export interface SceneSheet {
  /** `@property` rules: the types of the custom properties that utilities are put together from. */
  readonly properties: string;
  readonly rules: string;
}

/** What Tailwind made of the classes, after the gate. */
export interface SafeSheet extends SceneSheet {
  /** Classes that have a rule, or would have one if it were allowed. */
  readonly known: ReadonlySet<string>;
  /** What may not be drawn, and why: the property that is at fault with it. */
  readonly refused: ReadonlyMap<string, { readonly property: string; readonly problem: string }>;
  /** Classes that hold only where there is a pointer, a printer or the like. */
  readonly idle: ReadonlySet<string>;
}

/** What the classes of a scene come to. */
export interface ClassSheet extends SafeSheet {
  /** Unknown class -> the known one that is spelled most like it. */
  readonly nearest: ReadonlyMap<string, string>;
}
