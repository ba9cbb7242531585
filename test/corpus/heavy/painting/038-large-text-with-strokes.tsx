import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 300 }, (_, i) => (
        <div key={i} style={{ position: "absolute", fontSize: 1200 + i, WebkitTextStroke: "20px red", color: "transparent", textShadow: "0 0 200px blue, 40px 40px 300px red", left: i + frame }}>&amp;@8</div>
      ))}
    </AbsoluteFill>
  );
}
