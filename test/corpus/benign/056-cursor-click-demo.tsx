import { useCallback } from "react";
import { AbsoluteFill, Easing, interpolate, measureSpring, spring, useCurrentFrame, useVideoConfig } from "remotion";

const KEYS = [0, 28, 34, 62] as const;

export default function CursorClick() {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();

  const along = useCallback(
    (from: number, to: number) =>
      interpolate(frame, [KEYS[0], KEYS[1]], [from, to], { easing: Easing.inOut(Easing.cubic), extrapolateRight: "clamp" }),
    [frame],
  );

  const config = { damping: 10, stiffness: 220 };
  const settle = measureSpring({ fps, config });
  const press = spring({ frame: frame - KEYS[1], fps, config, durationInFrames: Math.min(settle, 20) });
  const pressed = frame >= KEYS[1] && frame < KEYS[2];
  const done = frame >= KEYS[3] - 20;

  return (
    <AbsoluteFill style={{ background: "#fafafa", alignItems: "center", justifyContent: "center", fontFamily: "sans-serif" }}>
      <div
        style={{
          padding: "46px 110px",
          fontSize: 80,
          fontWeight: 700,
          borderRadius: 36,
          color: "white",
          background: done ? "#16a34a" : "#18181b",
          transform: `scale(${pressed ? 0.94 : 0.94 + 0.06 * press})`,
          boxShadow: `0 ${pressed ? 6 : 24}px ${pressed ? 12 : 60}px rgba(0,0,0,.25)`,
        }}
      >
        {done ? "✓ Published" : "Publish"}
      </div>
      <svg viewBox="0 0 24 24" width={110} style={{ position: "absolute", left: along(1700, 1010), top: along(980, 560) }}>
        <path d="M4 2 L4 20 L9 15 L12 22 L15 21 L12 14 L19 14 Z" fill="white" stroke="black" strokeWidth={1.4} strokeLinejoin="round" />
      </svg>
    </AbsoluteFill>
  );
}
