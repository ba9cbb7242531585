import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let turns = 0;
  for (let outer = 0; outer < 200; outer += 1) {
    try {
      for (let index = 0; index < 900_000 + frame; index += 1) turns += index % 7;
    } catch { turns += 1; }
  }
  const shown = turns;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
