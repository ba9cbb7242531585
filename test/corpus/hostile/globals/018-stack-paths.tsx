import { AbsoluteFill } from "remotion";

function paths(): string {
  try {
    return String((undefined as unknown as { a: { b: number } }).a.b);
  } catch (error) {
    return error instanceof Error ? `${error.stack}` : "none";
  }
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#74a6f1", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{paths()}</h2>
    </AbsoluteFill>
  );
}
