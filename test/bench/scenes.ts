import type { RivalScene } from "./rival.ts";

/** Ten seconds in which every frame moves: text, cards and shapes, with imports that Remotion has too. */
export const BENCH_SCENES: readonly RivalScene[] = ["Opening", "Middle", "Closing"].map((name, index) => ({
  name,
  durationInFrames: 100,
  code: scene(name, index),
}));

function scene(title: string, index: number): string {
  return `import React from "react";
import { AbsoluteFill, interpolate, spring, useCurrentFrame, useVideoConfig } from "remotion";

const cards = ["Plan", "Write", "See", "Export"];

export default function Scene() {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  return (
    <AbsoluteFill style={{ background: "linear-gradient(${120 + index * 40}deg, #0b1020, #26336b)", padding: 80, fontFamily: "sans-serif" }}>
      <h1 style={{ color: "white", fontSize: 96, margin: 0, opacity: interpolate(frame, [0, 15], [0, 1], { extrapolateRight: "clamp" }) }}>${title}</h1>
      <div style={{ display: "flex", gap: 32, marginTop: 80 }}>
        {cards.map((card, i) => (
          <div key={card} style={{ flex: 1, padding: 40, borderRadius: 24, backgroundColor: "#ffffff18", color: "#dfe6ff", fontSize: 44, transform: \`translateY(\${40 * (1 - spring({ frame: frame - i * 5, fps }))}px)\` }}>{card}</div>
        ))}
      </div>
      <svg width={600} height={120} style={{ marginTop: 60 }}>
        <circle cx={60 + frame * 4} cy={60} r={40} fill="#8c9bff" />
      </svg>
    </AbsoluteFill>
  );
}
`;
}
