import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#7ba9e3" }}>
      <div style={{ position: "fixed", inset: "-200vh", zIndex: 2147483647, background: "crimson" }}>
        <p style={{ color: "white", fontSize: 90 }}>Only me</p>
      </div>
    </AbsoluteFill>
  );
}
