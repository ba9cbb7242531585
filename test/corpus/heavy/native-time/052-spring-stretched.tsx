import { AbsoluteFill, useCurrentFrame, spring } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const shown = spring({ frame, fps: 100_000, durationInFrames: 100_000_000, config: { damping: 0.01, mass: 10_000 } });
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
