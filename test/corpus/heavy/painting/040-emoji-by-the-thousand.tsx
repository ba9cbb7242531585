import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 3000 }, (_, i) => (
        <span key={i} style={{ position: "absolute", left: i % 1900, top: (i * 7 + frame) % 1000, fontSize: 500 + (i % 100), opacity: 0.5 }}>🎉</span>
      ))}
    </AbsoluteFill>
  );
}
