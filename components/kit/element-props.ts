import type { CSSProperties } from "react";

/** What every component takes besides its own props. */
export interface ElementProps {
  /** Merged last on the outer element. */
  readonly style?: CSSProperties;
  readonly "data-element-id"?: string;
  readonly "data-label"?: string;
}

/** Picks the two attributes by name: props come from scene code, so nothing unknown is ever spread onto a host element. */
export function elementAttributes(props: ElementProps): Pick<ElementProps, "data-element-id" | "data-label"> {
  return { "data-element-id": props["data-element-id"], "data-label": props["data-label"] };
}
