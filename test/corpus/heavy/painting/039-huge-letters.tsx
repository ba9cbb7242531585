import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 50 }, (_, i) => (
        <div key={i} style={{ position: "absolute", fontSize: 90_000 - i, color: "rgba(255, 0, 0, 0.1)", filter: "blur(" + (300 + frame) + "px)" }}>@&amp;</div>
      ))}
    </AbsoluteFill>
  );
}
