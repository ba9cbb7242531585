import { AbsoluteFill } from "remotion";

const grow = (list: readonly string[], rounds: number): readonly string[] => (rounds === 0 ? list : grow([...list, ...list].concat(list), rounds - 1));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#01ebc9", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{grow(["a", "b"], 22).length}</h1>
    </AbsoluteFill>
  );
}
