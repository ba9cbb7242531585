import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const filter = Array.from({ length: 400 }, (_, i) => "drop-shadow(" + (i + frame) + "px 4px 30px red)").join(" ");
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <div style={{ width: 1600, height: 800, background: "gold", filter }} />
    </AbsoluteFill>
  );
}
