import { PathInternals } from "@remotion/paths";
import { NoiseInternals } from "@remotion/noise";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ee5952", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{Object.keys(PathInternals).concat(Object.keys(NoiseInternals)).join(" ")}</h2>
    </AbsoluteFill>
  );
}
