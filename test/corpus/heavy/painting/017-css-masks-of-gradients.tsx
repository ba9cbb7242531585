import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const maskImage = Array.from({ length: 120 }, (_, i) => "repeating-conic-gradient(from " + (i + frame) + "deg, black 0 2deg, transparent 2deg 5deg)").join(", ");
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 60 }, (_, i) => (
        <div key={i} style={{ position: "absolute", inset: 0, background: "gold", opacity: 0.3, maskImage }} />
      ))}
    </AbsoluteFill>
  );
}
