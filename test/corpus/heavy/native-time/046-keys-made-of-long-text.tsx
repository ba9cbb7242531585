import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const record: Record<string, number> = {};
  const text = "k".repeat(500_000);
  for (let round = 0; round < 4_000; round += 1) record[text + round] = frame;
  const shown = Object.keys(record).length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
