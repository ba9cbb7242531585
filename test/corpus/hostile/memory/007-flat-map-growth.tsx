import { AbsoluteFill } from "remotion";

const doubled = Array.from({ length: 36 }).reduce<number[]>((list) => list.flatMap((n) => [n, n + 1]), [1]);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c2becb", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{doubled.length}</h1>
    </AbsoluteFill>
  );
}
