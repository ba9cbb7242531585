import type { ReactNode } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const nest = (depth: number): ReactNode => <div style={{ position: "absolute", inset: 0, opacity: 0.99, mixBlendMode: "overlay", background: "rgba(255, " + frame + ", 0, 0.1)" }}>{depth > 0 ? nest(depth - 1) : null}</div>;
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {nest(150)}
    </AbsoluteFill>
  );
}
