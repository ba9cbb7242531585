import { AbsoluteFill } from "remotion";

const sparse: string[] = [];
sparse.length = 2 ** 32 - 1;
sparse[2 ** 32 - 2] = "end";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#2116ec", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{sparse.join("-").length}</h2>
    </AbsoluteFill>
  );
}
