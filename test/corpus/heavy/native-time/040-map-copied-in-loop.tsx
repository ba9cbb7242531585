import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let map = new Map<number, number>(Array.from({ length: 60_000 }, (_, index) => [index, frame] as const));
  for (let round = 0; round < 600; round += 1) map = new Map(map);
  const shown = map.size;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
