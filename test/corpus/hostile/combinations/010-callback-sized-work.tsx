import { AbsoluteFill } from "remotion";

const list = Array.from({ length: 9_000_000 }, Math.sqrt);
const work = [list, list, list].flat().concat(list).map(String).sort().reverse().toSorted().join("").split("");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c0c2e4", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{work.length}</h2>
    </AbsoluteFill>
  );
}
