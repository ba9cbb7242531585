import { AbsoluteFill, useCurrentFrame } from "remotion";
import { getLength } from "@remotion/paths";

export default function Scene() {
  const frame = useCurrentFrame();
  const d = "M0 0" + " C10 40 60 -30 90 10 S 4 8 7 9".repeat(1_500 + frame);
  let sum = 0;
  for (let round = 0; round < 400; round += 1) sum += getLength(d);
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
