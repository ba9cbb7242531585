import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 2000 }, (_, i) => (
        <div key={i} style={{ position: "absolute", left: i % 60, top: frame, width: 1700, height: 900, boxShadow: "0 0 300px 80px rgba(0, 0, 0, 0.02)" }} />
      ))}
    </AbsoluteFill>
  );
}
