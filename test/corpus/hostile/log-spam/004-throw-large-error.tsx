import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  if (frame >= 0) throw new Error(`frame ${frame} ${"failed ".repeat(5_000_000)}`);
  return (
    <AbsoluteFill style={{ backgroundColor: "#fc1e07", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{frame}</div>
    </AbsoluteFill>
  );
}
