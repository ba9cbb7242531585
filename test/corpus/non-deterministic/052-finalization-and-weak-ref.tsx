import { AbsoluteFill } from "remotion";

const held = new WeakRef({ text: "still here" });

export default function Scene() {
  const filler = Array.from({ length: 100_000 }, (_, i) => ({ i }));
  return (
    <AbsoluteFill style={{ backgroundColor: "#52b98c", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{held.deref()?.text ?? "collected"} {filler.length}</p>
    </AbsoluteFill>
  );
}
