import { AbsoluteFill, useCurrentFrame } from "remotion";

declare const console: { log(...values: readonly unknown[]): void; error(text: string): void };

export default function Scene() {
  const frame = useCurrentFrame();
  for (let i = 0; i < 1_000_000; i += 1) console.log("frame", frame, "line", i);
  return (
    <AbsoluteFill style={{ backgroundColor: "#39f82b", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{frame}</p>
    </AbsoluteFill>
  );
}
