import { AbsoluteFill } from "remotion";

const outer = (() => this as unknown)();

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#224a95", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{typeof outer}</h2>
    </AbsoluteFill>
  );
}
