import type { CSSProperties } from "react";
import type { TransitionKind } from "../../sandbox/render/protocol.ts";

/** How a transition looks at `p`, which runs from 0 to 1. */
interface TransitionLook {
  /** The scene that comes in. */
  enter(p: number): CSSProperties;
  /** The scene it comes in over; it stays as it is when absent. */
  leave?(p: number): CSSProperties;
}

/** Every transition. A kind that the protocol names and this table lacks does not compile. */
export const TRANSITIONS: Readonly<Record<TransitionKind, TransitionLook>> = {
  "cross-fade": { enter: (p) => ({ opacity: p }) },
  slide: {
    enter: fromTheRight,
    leave: (p) => ({ transform: `translateX(${-p * 20}%)`, filter: `brightness(${1 - 0.4 * p})` }),
  },
  wipe: { enter: (p) => ({ clipPath: `inset(0 ${(1 - p) * 100}% 0 0)` }) },
  push: { enter: fromTheRight, leave: (p) => ({ transform: `translateX(${-p * 100}%)` }) },
  zoom: {
    enter: (p) => ({ opacity: p, transform: `scale(${0.8 + 0.2 * p})` }),
    leave: (p) => ({ transform: `scale(${1 + 0.25 * p})` }),
  },
};

function fromTheRight(p: number): CSSProperties {
  return { transform: `translateX(${(1 - p) * 100}%)` };
}
