import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 300 }, (_, i) => (
        <div key={i} style={{ position: "absolute", left: -3000, top: -3000, width: 9000, height: 9000, willChange: "transform", transform: "rotate3d(1, 1, 1, " + (i + frame) + "deg)", background: "repeating-linear-gradient(" + i + "deg, red 0 2px, transparent 2px 4px)", opacity: 0.5 }} />
      ))}
    </AbsoluteFill>
  );
}
