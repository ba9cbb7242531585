import { AbsoluteFill, useCurrentFrame } from "remotion";
import { getPointAtLength } from "@remotion/paths";

export default function Scene() {
  const frame = useCurrentFrame();
  const d = "M0 0" + " C10 40 60 -30 90 10".repeat(1_500 + frame);
  let sum = 0;
  for (let step = 0; step < 2_000; step += 1) sum += getPointAtLength(d, step).x;
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
