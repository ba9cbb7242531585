import { AbsoluteFill, useCurrentFrame } from "remotion";
import { noise4D } from "@remotion/noise";

export default function Scene() {
  const frame = useCurrentFrame();
  let sum = 0;
  for (let octave = 0; octave < 49_000; octave += 1) sum += noise4D("seed" + octave, octave, frame, 0.5, 1);
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
