import type { ReactNode } from "react";
import { AbsoluteFill, Easing, interpolate, useCurrentFrame } from "remotion";
import type { TimelineScene } from "../../sandbox/render/protocol.ts";
import { TRANSITIONS } from "./transitions.ts";

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
    ...(enter && entering < 1 ? TRANSITIONS[enter.kind].enter(entering) : {}),
    ...(leave && leaving > 0 ? TRANSITIONS[leave.kind].leave?.(leaving) : {}),
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
