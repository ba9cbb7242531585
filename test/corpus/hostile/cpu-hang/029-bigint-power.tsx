import { AbsoluteFill } from "remotion";

const huge = 7n ** 10_000_000n;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#adab07", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{huge.toString().length}</p>
    </AbsoluteFill>
  );
}
