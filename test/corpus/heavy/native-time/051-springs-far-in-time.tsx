import { AbsoluteFill, useCurrentFrame, spring } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let sum = 0;
  for (let round = 0; round < 400; round += 1) sum += spring({ frame: 4_000_000 + frame + round, fps: 240, config: { damping: 1 + round / 1_000 } });
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
