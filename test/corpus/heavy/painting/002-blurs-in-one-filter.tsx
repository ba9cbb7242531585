import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const filter = Array.from({ length: 300 }, (_, i) => "blur(" + (20 + (i % 9) + frame) + "px)").join(" ");
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <div style={{ width: 1600, height: 800, background: "gold", filter }} />
    </AbsoluteFill>
  );
}
