import { AbsoluteFill } from "remotion";

let error = new Error("first");
for (let i = 0; i < 100_000; i += 1) error = new Error(`wrapped ${i}`, { cause: error });
const looped: Error & { cause?: unknown } = new AggregateError([error, error], "both");
looped.cause = looped;

export default function Scene() {
  if (error) throw looped;
  return (
    <AbsoluteFill style={{ backgroundColor: "#0a0ee2", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Chained</h2>
    </AbsoluteFill>
  );
}
