/** @jsx eval */
import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#9c80f4", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{"1 + 1"}</h2>
    </AbsoluteFill>
  );
}
