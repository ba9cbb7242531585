import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let sum = 0;
  for (let round = 0; round < 60; round += 1) {
    const numbers = Float64Array.from({ length: 900_000 }, (_, index) => (index * 7919 + frame) % 1_000_003);
    sum += numbers.sort()[10] ?? 0;
  }
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
