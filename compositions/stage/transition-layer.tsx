import type { CSSProperties, ReactNode } from "react";
import { AbsoluteFill, Easing, interpolate, useCurrentFrame } from "remotion";
import type { TimelineScene, TransitionKind } from "../../sandbox/render/protocol.ts";

type Transition = NonNullable<TimelineScene["transitionIn"]>;

interface TransitionLayerProps {
  enter: Transition | undefined;
  /** The transition of the next scene, which plays over this one's end. */
  leave: Transition | undefined;
  durationInFrames: number;
  children: ReactNode;
}

/** Moves a scene in and out. Our own rather than @remotion/transitions: overlaps are already resolved to start frames. */
export function TransitionLayer({ enter, leave, durationInFrames, children }: TransitionLayerProps) {
  const frame = useCurrentFrame();
  const entering = enter ? progress(frame, 0, enter.durationInFrames) : 1;
  const leaving = leave ? progress(frame, durationInFrames - leave.durationInFrames, leave.durationInFrames) : 0;
  const style = {
    ...(enter && entering < 1 ? enterStyle(enter.kind, entering) : {}),
    ...(leave && leaving > 0 ? leaveStyle(leave.kind, leaving) : {}),
  };
  return <AbsoluteFill style={style}>{children}</AbsoluteFill>;
}

function progress(frame: number, start: number, length: number): number {
  // Never 0 on the first shown frame: that frame would repeat the one before it.
  return interpolate(frame - start + 1, [0, length + 1], [0, 1], {
    extrapolateLeft: "clamp",
    extrapolateRight: "clamp",
    easing: Easing.inOut(Easing.cubic),
  });
}

function enterStyle(kind: TransitionKind, p: number): CSSProperties {
  switch (kind) {
    case "cross-fade":
      return { opacity: p };
    case "slide":
    case "push":
      return { transform: `translateX(${(1 - p) * 100}%)` };
    case "wipe":
      return { clipPath: `inset(0 ${(1 - p) * 100}% 0 0)` };
    case "zoom":
      return { opacity: p, transform: `scale(${0.8 + 0.2 * p})` };
  }
}

function leaveStyle(kind: TransitionKind, p: number): CSSProperties {
  switch (kind) {
    case "push":
      return { transform: `translateX(${-p * 100}%)` };
    case "slide":
      return { transform: `translateX(${-p * 20}%)`, filter: `brightness(${1 - 0.4 * p})` };
    case "zoom":
      return { transform: `scale(${1 + 0.25 * p})` };
    case "cross-fade":
    case "wipe":
      return {};
  }
}
