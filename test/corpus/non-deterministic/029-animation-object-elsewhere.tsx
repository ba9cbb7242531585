import type { CSSProperties } from "react";
import { AbsoluteFill } from "remotion";

const timing = (seconds: number): CSSProperties => ({ animationDuration: `${seconds}s`, animationIterationCount: "infinite" });
const pulse: CSSProperties = { ...timing(1.5), animationName: "pulse" };

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#a89de0" }}>
      <div style={{ ...pulse, width: 200, height: 200, background: "white" }} />
    </AbsoluteFill>
  );
}
