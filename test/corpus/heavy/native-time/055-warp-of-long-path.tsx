import { AbsoluteFill, useCurrentFrame } from "remotion";
import { warpPath } from "@remotion/paths";

export default function Scene() {
  const frame = useCurrentFrame();
  const d = "M0 0" + " L900 10 L0 20".repeat(400 + frame);
  const shown = warpPath(d, ({ x, y }) => ({ x: x + Math.sin(y) * 40, y: y + Math.cos(x) * 40 }), { interpolationThreshold: 0.0001 }).length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
