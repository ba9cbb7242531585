import type { ReactNode } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const nest = (depth: number): ReactNode => <div style={{ position: "absolute", inset: 0, clipPath: "ellipse(50% " + (49 + (frame % 2)) + "% at 50% 50%)", background: "rgba(255, 0, 0, 0.1)" }}>{depth > 0 ? <div style={{ position: "absolute", inset: 0, maskImage: "radial-gradient(black, transparent)" }}>{nest(depth - 1)}</div> : null}</div>;
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {nest(120)}
    </AbsoluteFill>
  );
}
