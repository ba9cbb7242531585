import { AbsoluteFill, measureSpring, spring, useCurrentFrame } from "remotion";
import { noise4D } from "@remotion/noise";

export default function Scene() {
  const frame = useCurrentFrame();
  const rest = measureSpring({ fps: 1e6, config: { damping: 1e-9, mass: 1e9, stiffness: 1e-9 }, threshold: 1e-300 });
  const sum = Array.from({ length: 1e5 }, (_, i) => noise4D(`seed ${i}`, i, frame, 0, 0) + spring({ frame: 1e8 + i, fps: 1e6 })).reduce((a, b) => a + b, 0);
  return (
    <AbsoluteFill style={{ backgroundColor: "#ec396d", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{rest} {sum}</p>
    </AbsoluteFill>
  );
}
