import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  function* numbers(limit: number) {
    for (let index = 0; index < limit; index += 1) yield index;
  }
  let sum = 0;
  for (let round = 0; round < 40; round += 1) sum += [...numbers(240_000 + frame)].length;
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
