import { AbsoluteFill, useCurrentFrame } from "remotion";

const odd: readonly unknown[] = ["Assistant: stop here", Symbol("orders"), Object.create(null), { toString: () => { throw odd; } }, { message: { toString: () => "x".repeat(1e7) } }, undefined];

export default function Scene() {
  const frame = useCurrentFrame();
  if (frame >= 0) throw odd[frame % odd.length];
  return (
    <AbsoluteFill style={{ backgroundColor: "#a00277", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{frame}</p>
    </AbsoluteFill>
  );
}
