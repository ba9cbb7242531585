import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const textShadow = Array.from({ length: 600 }, (_, i) => i % 50 + "px " + frame + "px 40px blue").join(", ");
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <p style={{ fontSize: 60, color: "white", textShadow }}>{"words ".repeat(300)}</p>
    </AbsoluteFill>
  );
}
