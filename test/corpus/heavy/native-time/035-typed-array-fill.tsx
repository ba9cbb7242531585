import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let sum = 0;
  for (let round = 0; round < 3_000; round += 1) sum += new Float64Array(1_000_000).fill(round + frame).indexOf(-1);
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
