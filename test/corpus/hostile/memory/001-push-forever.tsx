import { AbsoluteFill } from "remotion";

const kept: number[][] = [];
for (let i = 0; i < 1e9; i += 1) kept.push([i, i, i, i]);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#a3b014", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{kept.length}</h1>
    </AbsoluteFill>
  );
}
