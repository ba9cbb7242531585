import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let data: unknown = Array.from({ length: 60_000 + frame }, (_, index) => ({ index, name: "row " + index }));
  for (let round = 0; round < 120; round += 1) data = JSON.parse(JSON.stringify(data, null, 2));
  const shown = String(Array.isArray(data));
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
