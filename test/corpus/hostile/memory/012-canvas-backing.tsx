import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#1320a4" }}>
      {Array.from({ length: 60 }, (_, i) => (
        <canvas key={i} width={16_000} height={16_000} style={{ width: 10, height: 10, willChange: "transform" }} />
      ))}
      <p style={{ color: "white", fontSize: 60 }}>Canvases</p>
    </AbsoluteFill>
  );
}
