import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let length = 0;
  for (let round = 0; round < 60_000; round += 1) length += (round * 1.7 + frame).toLocaleString("hi-IN", { maximumFractionDigits: 2 }).length;
  const shown = length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
