import { AbsoluteFill, useCurrentFrame, random } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const seed = "s".repeat(500_000);
  let sum = 0;
  for (let round = 0; round < 5_000; round += 1) sum += random(seed + round + frame);
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
