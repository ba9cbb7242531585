import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const background = Array.from({ length: 300 }, (_, i) => "repeating-radial-gradient(circle at " + i + "px " + frame + "px, red 0 1px, transparent 1px 3px)").join(", ");
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <div style={{ position: "absolute", inset: 0, background }} />
    </AbsoluteFill>
  );
}
