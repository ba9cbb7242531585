import { AbsoluteFill } from "remotion";

const rows = 5000 * 10;
const grid = new Array(rows).fill(0).map(() => new Array(rows).fill(0));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#924f48", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{grid.length}</h1>
    </AbsoluteFill>
  );
}
