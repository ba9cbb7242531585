import type { ReactNode } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const nest = (depth: number): ReactNode => <div style={{ width: 1920, height: 1080, filter: "blur(" + (8 + frame) + "px) saturate(1.1)", background: "rgba(255, 200, 0, 0.1)" }}>{depth > 0 ? nest(depth - 1) : null}</div>;
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {nest(60)}
    </AbsoluteFill>
  );
}
