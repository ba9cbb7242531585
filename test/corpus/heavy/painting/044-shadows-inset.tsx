import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const boxShadow = Array.from({ length: 60 }, (_, i) => "inset " + i + "px " + frame + "px 200px red").join(", ");
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 200 }, (_, i) => (
        <div key={i} style={{ position: "absolute", inset: i % 30, borderRadius: "40% 60% 30% 70%", boxShadow }} />
      ))}
    </AbsoluteFill>
  );
}
