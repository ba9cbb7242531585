import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <svg width={1920} height={1080} viewBox="0 0 1920 1080">
        <filter id="f" x="-1" y="-1" width="3" height="3">{Array.from({ length: 100 }, (_, i) => (
          <feGaussianBlur key={i} stdDeviation={60 + i + frame} />
        ))}</filter>
        <rect width="1920" height="1080" fill="gold" filter="url(#f)" />
      </svg>
    </AbsoluteFill>
  );
}
