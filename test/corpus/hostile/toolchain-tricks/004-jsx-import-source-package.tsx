import { AbsoluteFill } from "remotion";
/** @jsxImportSource remotion/dist */

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#165921", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Sourced again</h2>
    </AbsoluteFill>
  );
}
