import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const list = Array.from({ length: 400_000 + frame }, (_, index) => index);
  let hits = 0;
  for (let round = 0; round < 30_000; round += 1) if (list.includes(-round)) hits += 1;
  const shown = hits;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
