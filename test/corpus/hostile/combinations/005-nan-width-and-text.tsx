import { AbsoluteFill, interpolate, Sequence, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const x = interpolate(frame, [0, 0], [Number.NaN, 1e308]);
  return (
    <AbsoluteFill style={{ backgroundColor: "#8602b2" }}>
      <Sequence from={Number.NaN} durationInFrames={0.5}>
        <svg viewBox={`${x} ${-x} NaN Infinity`} width={-1} height={1e308}>
          <path d={`M${x} ${x}`} strokeDasharray={"1e-300 ".repeat(100_000)} stroke="white" strokeWidth={1e300} />
        </svg>
        <p style={{ fontFamily: Array.from({ length: 200_000 }, (_, i) => `f${i}`).join(), letterSpacing: x, lineHeight: 1e308 }}>Text</p>
      </Sequence>
    </AbsoluteFill>
  );
}
