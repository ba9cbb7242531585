import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 400 }, (_, i) => (
        <div key={i} style={{ position: "absolute", inset: 0, background: "rgba(255, 0, 0, 0.01)", filter: "blur(" + (300 + i + frame) + "px)" }} />
      ))}
    </AbsoluteFill>
  );
}
