import { AbsoluteFill, useCurrentFrame, interpolateColors } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const stops = Array.from({ length: 60_000 }, (_, index) => index);
  let shown = "";
  for (let round = 0; round < 60; round += 1) shown = interpolateColors(frame + round, stops, stops.map((stop) => "rgb(" + (stop % 255) + ", 0, 0)"));
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
