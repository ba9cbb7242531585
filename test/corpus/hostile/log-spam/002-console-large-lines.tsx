import { AbsoluteFill } from "remotion";

const line = "log ".repeat(25_000_000);
(globalThis as any).console.warn(line, { line, lines: Array.from({ length: 100 }, () => line) });

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#7c44a1", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Long lines</h2>
    </AbsoluteFill>
  );
}
