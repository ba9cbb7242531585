import { AbsoluteFill, Easing } from "remotion";
import { makeCircle } from "@remotion/shapes";

(Easing as unknown as Record<string, unknown>)["bezier"] = () => () => 0;
(makeCircle as unknown as { radius: number }).radius = 9;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c17556", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{Object.keys(Easing).length}</h2>
    </AbsoluteFill>
  );
}
