import { AbsoluteFill } from "remotion";
import { evolvePath, getLength, interpolatePath, warpPath } from "@remotion/paths";

const long = `M0 0 ${Array.from({ length: 200_000 }, (_, i) => `C ${i} 1 2 3 4 ${i}`).join(" ")}`;
const warped = warpPath(long, ({ x, y }) => ({ x: x + 1, y }), { interpolationThreshold: 1e-9 });

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#21d0aa", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{getLength(warped)} {evolvePath(0.5, long).strokeDasharray} {interpolatePath(0.5, long, warped).length}</h1>
    </AbsoluteFill>
  );
}
