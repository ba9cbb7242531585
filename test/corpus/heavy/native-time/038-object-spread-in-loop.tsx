import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let record: Record<string, number> = {};
  for (let round = 0; round < 12_000; round += 1) record = { ...record, ["key" + round]: round + frame };
  const shown = Object.keys(record).length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
