import { AbsoluteFill, useCurrentFrame } from "remotion";
import { makeStar } from "@remotion/shapes";

export default function Scene() {
  const frame = useCurrentFrame();
  const star = makeStar({ points: 300_000 + frame, innerRadius: 100, outerRadius: 200 });
  const shown = star.path.length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
