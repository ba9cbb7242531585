import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const one = "q".repeat(900_000) + frame;
  const other = "q".repeat(900_000) + frame;
  let same = 0;
  for (let round = 0; round < 60_000; round += 1) if (one + round === other + round) same += 1;
  const shown = same;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
