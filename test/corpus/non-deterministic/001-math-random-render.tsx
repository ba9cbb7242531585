import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#58db2a" }}>
      <div style={{ position: "absolute", left: Math.random() * 1000, top: 200, width: 90, height: 90, background: "gold" }} />
    </AbsoluteFill>
  );
}
