import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const rows = Array.from({ length: 60_000 }, (_, index) => [index % 97, frame, index, index * 3, index * 5, index * 7]);
  let length = 0;
  for (let round = 0; round < 20; round += 1) length += rows.slice().sort().length;
  const shown = length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
