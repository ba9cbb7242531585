import { AbsoluteFill } from "remotion";

class Cell {
  accessor value = 1;
  constructor(private readonly world: any = globalThis) {}
  reach(): string {
    return typeof this.world.fetch;
  }
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#3d6132", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{new Cell().reach()}</h2>
    </AbsoluteFill>
  );
}
