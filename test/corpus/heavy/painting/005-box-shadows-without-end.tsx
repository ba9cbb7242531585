import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const boxShadow = Array.from({ length: 700 }, (_, i) => i % 90 + "px " + frame + "px 120px red").join(", ");
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <div style={{ position: "absolute", left: 600, top: 300, width: 700, height: 400, boxShadow }} />
    </AbsoluteFill>
  );
}
