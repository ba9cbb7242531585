import { AbsoluteFill, random, useCurrentFrame } from "remotion";

const seeds: readonly (string | null)[] = ["a", null, "c"];

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#d46118", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{random(seeds[frame % 3] ?? null).toFixed(3)}</div>
    </AbsoluteFill>
  );
}
