import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let record: Record<string, number> = Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => ["key" + index, index + frame]));
  for (let round = 0; round < 300; round += 1) record = Object.fromEntries(Object.entries(record));
  const shown = Object.keys(record).length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
