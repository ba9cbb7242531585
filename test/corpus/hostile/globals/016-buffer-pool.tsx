import { AbsoluteFill } from "remotion";

const NodeBuffer = (globalThis as { Buffer?: { allocUnsafe(n: number): { toString(e: string): string } } }).Buffer;
const left = NodeBuffer?.allocUnsafe(4096).toString("latin1") ?? "none";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d010f7", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{left.slice(0, 300)}</h2>
    </AbsoluteFill>
  );
}
