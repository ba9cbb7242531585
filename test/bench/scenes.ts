/** A scene that Remotion runs unchanged: it uses only imports that both sides have. */
export interface BenchScene {
  readonly name: string;
  readonly code: string;
  readonly durationInFrames: number;
}

export interface BenchVideo {
  readonly scenes: readonly BenchScene[];
  readonly width: number;
  readonly height: number;
  readonly fps: number;
}

const HD = { width: 1280, height: 720, fps: 30 };
const FULL_HD = { width: 1920, height: 1080, fps: 30 };

/** Ten seconds in which every frame moves: text, cards and shapes. */
export const MOVING: BenchVideo = {
  ...HD,
  scenes: ["Opening", "Middle", "Closing"].map((name, index) => scene(name, index, 100, "frame")),
};

/** The same ten seconds; each scene moves during its first half and stands still during its second. */
export const HALF_STILL: BenchVideo = {
  ...HD,
  scenes: ["Opening", "Middle", "Closing"].map((name, index) => scene(name, index, 100, "Math.min(frame, 50)")),
};

/** Thirty seconds in ten scenes, moving throughout. */
export const TEN_SCENES: BenchVideo = {
  ...FULL_HD,
  scenes: Array.from({ length: 10 }, (_, index) => scene(`Part${index}`, index, 90, "frame")),
};

function scene(name: string, index: number, durationInFrames: number, now: string): BenchScene {
  return { name, durationInFrames, code: code(name, index, now) };
}

function code(title: string, index: number, now: string): string {
  return `import React from "react";
import { AbsoluteFill, interpolate, spring, useCurrentFrame, useVideoConfig } from "remotion";

const cards = ["Plan", "Write", "See", "Export"];

export default function Scene() {
  const frame = useCurrentFrame();
  const now = ${now};
  const { fps } = useVideoConfig();
  return (
    <AbsoluteFill style={{ background: "linear-gradient(${120 + index * 40}deg, #0b1020, #26336b)", padding: 80, fontFamily: "Inter Variable" }}>
      <h1 style={{ color: "white", fontSize: 96, margin: 0, opacity: interpolate(now, [0, 15], [0, 1], { extrapolateRight: "clamp" }) }}>${title}</h1>
      <div style={{ display: "flex", gap: 32, marginTop: 80 }}>
        {cards.map((card, i) => (
          <div key={card} style={{ flex: 1, padding: 40, borderRadius: 24, backgroundColor: "#ffffff18", color: "#dfe6ff", fontSize: 44, transform: \`translateY(\${40 * (1 - spring({ frame: now - i * 5, fps }))}px)\` }}>{card}</div>
        ))}
      </div>
      <svg width={600} height={120} style={{ marginTop: 60 }}>
        <circle cx={60 + now * 4} cy={60} r={40} fill="#8c9bff" />
      </svg>
    </AbsoluteFill>
  );
}
`;
}
