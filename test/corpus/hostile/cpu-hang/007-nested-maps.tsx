import { AbsoluteFill } from "remotion";

const list = Array.from({ length: 3000 }, (_, i) => i);
const sum = list.reduce((a, x) => a + list.reduce((b, y) => b + list.filter((z) => (x * y + z) % 7 === 0).length, 0), 0);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#00c1b5", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{sum}</h2>
    </AbsoluteFill>
  );
}
