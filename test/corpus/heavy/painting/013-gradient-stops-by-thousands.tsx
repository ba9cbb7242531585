import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const stops = Array.from({ length: 600 }, (_, i) => "rgba(" + (i % 255) + ", 9, 9, 0.5) " + i / 6 + "%").join(", ");
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 600 }, (_, i) => (
        <div key={i} style={{ position: "absolute", inset: 0, opacity: 0.5, background: "radial-gradient(circle at " + (i + frame) + "px 50%, " + stops + ")" }} />
      ))}
    </AbsoluteFill>
  );
}
