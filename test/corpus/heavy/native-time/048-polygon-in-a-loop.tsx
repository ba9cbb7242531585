import { AbsoluteFill, useCurrentFrame } from "remotion";
import { makePolygon } from "@remotion/shapes";

export default function Scene() {
  const frame = useCurrentFrame();
  let length = 0;
  for (let round = 0; round < 400; round += 1) length += makePolygon({ points: 20_000 + frame, radius: 200, cornerRadius: 3 }).path.length;
  const shown = length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
