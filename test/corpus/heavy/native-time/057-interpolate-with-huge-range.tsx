import { AbsoluteFill, useCurrentFrame, interpolate } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const stops = Array.from({ length: 400_000 }, (_, index) => index);
  let sum = 0;
  for (let round = 0; round < 500; round += 1) sum += interpolate(frame + round, stops, stops);
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
