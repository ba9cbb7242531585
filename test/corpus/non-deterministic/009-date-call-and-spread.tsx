import { AbsoluteFill } from "remotion";

const parts: [] = [];
const a = Date();
const b = new Date(...parts).toISOString();

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#e7db01", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{a} {b}</h2>
    </AbsoluteFill>
  );
}
