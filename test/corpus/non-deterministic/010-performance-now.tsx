import { useRef } from "react";
import { AbsoluteFill } from "remotion";

declare const performance: { now(): number; timeOrigin: number };

export default function Scene() {
  const start = useRef(performance.now());
  return (
    <AbsoluteFill style={{ backgroundColor: "#f07671", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{(performance.now() - start.current).toFixed(4)} ms</h1>
    </AbsoluteFill>
  );
}
