import { AbsoluteFill, useCurrentFrame } from "remotion";
import { Star } from "@remotion/shapes";

export default function Scene() {
  const frame = useCurrentFrame();
  const shown = <Star points={1_000_000 + frame} innerRadius={100} outerRadius={300} fill="gold" />;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
