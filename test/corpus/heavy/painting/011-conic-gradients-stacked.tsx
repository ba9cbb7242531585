import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 1500 }, (_, i) => (
        <div key={i} style={{ position: "absolute", inset: 0, opacity: 0.3, background: "repeating-conic-gradient(from " + (i + frame) + "deg, red 0deg 1deg, transparent 1deg 2deg)" }} />
      ))}
    </AbsoluteFill>
  );
}
