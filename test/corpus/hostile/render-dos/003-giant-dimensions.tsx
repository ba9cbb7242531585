import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#77af36" }}>
      <div style={{ width: 1e8, height: 1e8, background: "repeating-radial-gradient(circle, red 0 1px, blue 1px 2px)", willChange: "transform", transform: "rotate3d(1,1,1,45deg) scale(1e6)" }} />
      <p style={{ fontSize: 1e7, color: "white" }}>Large</p>
    </AbsoluteFill>
  );
}
