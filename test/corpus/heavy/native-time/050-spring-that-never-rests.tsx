import { AbsoluteFill, useCurrentFrame, measureSpring } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const shown = measureSpring({ fps: 30, config: { damping: 0.0001, mass: 40, stiffness: 1 }, threshold: 0.0000001 }) + frame;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
