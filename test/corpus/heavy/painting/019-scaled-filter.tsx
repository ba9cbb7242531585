import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <div style={{ position: "absolute", inset: 0, transform: "scale(" + (300 + frame) + ")" }}>
        {Array.from({ length: 60 }, (_, i) => (
          <div key={i} style={{ position: "absolute", inset: 0, background: "conic-gradient(red, blue, red)", opacity: 0.4, filter: "blur(" + (40 + i) + "px)" }} />
        ))}
      </div>
    </AbsoluteFill>
  );
}
