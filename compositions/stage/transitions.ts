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
    // The shadow tells the two apart where both are dark or both are light.
    enter: (p) => ({ ...fromTheRight(p), boxShadow: "0 0 48px 8px rgba(0, 0, 0, 0.45)" }),
    leave: (p) => ({ transform: `translateX(${-p * 20}%)`, filter: `brightness(${1 - 0.4 * p})` }),
  },
  wipe: { enter: wipedIn },
  push: { enter: fromTheRight, leave: (p) => ({ transform: `translateX(${-p * 100}%)` }) },
  // Both always cover the whole frame: a picture smaller than the frame shows its edges and cuts what is behind it.
  zoom: {
    enter: (p) => ({ opacity: steepened(p), transform: `scale(${1 + 0.15 * (1 - p)})` }),
    leave: (p) => ({ transform: `scale(${1 + 0.4 * p})` }),
  },
};

const SOFT_EDGE_PERCENT = 6;

/** With a soft edge, which cuts no letter in two. It begins and ends outside of the frame. */
function wipedIn(p: number): CSSProperties {
  const clear = p * (100 + SOFT_EDGE_PERCENT);
  return { maskImage: `linear-gradient(90deg, black ${clear - SOFT_EDGE_PERCENT}%, transparent ${clear}%)` };
}

function fromTheRight(p: number): CSSProperties {
  return { transform: `translateX(${(1 - p) * 100}%)` };
}

/** 0 until a fifth and 1 from four fifths on: the two pictures are seen through each other for a shorter while. */
function steepened(p: number): number {
  return Math.min(1, Math.max(0, (p - 0.2) / 0.6));
}
