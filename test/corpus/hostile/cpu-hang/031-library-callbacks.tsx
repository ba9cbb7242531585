import { AbsoluteFill, interpolate, measureSpring, spring, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const rest = measureSpring({ fps: 30, config: { damping: 0, stiffness: 1, mass: 1e12 }, threshold: 0 });
  const at = spring({ frame: 1e15 + frame, fps: 30, durationInFrames: 1e-12, config: { damping: 1e-300 } });
  const many = interpolate(frame, Array.from({ length: 2e6 }, (_, i) => i), Array.from({ length: 2e6 }, (_, i) => i));
  return (
    <AbsoluteFill style={{ backgroundColor: "#7a27fb", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{rest} {at} {many}</h2>
    </AbsoluteFill>
  );
}
