import { AbsoluteFill, useCurrentFrame, Loop, Sequence } from "remotion";
import type { ReactNode } from "react";

export default function Scene() {
  const frame = useCurrentFrame();
  const nest = (depth: number): ReactNode => (depth === 0 ? <b>leaf</b> : <Loop durationInFrames={7}><Sequence from={-1} layout="none">{nest(depth - 1)}{nest(depth - 1)}</Sequence></Loop>);
  const shown = nest(12 + (frame % 2));
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
