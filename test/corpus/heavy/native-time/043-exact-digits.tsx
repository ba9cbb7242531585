import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let length = 0;
  for (let round = 0; round < 900_000; round += 1) length += (1e-300 * (round + frame)).toFixed(100).length + (1e300 / (round + 1)).toString(2).length;
  const shown = length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
