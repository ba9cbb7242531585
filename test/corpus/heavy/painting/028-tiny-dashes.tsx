import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <svg width={1920} height={1080} viewBox="0 0 1920 1080">
        {Array.from({ length: 200 }, (_, i) => (
          <path key={i} d={"M0 " + i + " C900 2000 1000 -2000 1920 " + i + " S 0 900 1920 1080 S 0 -3000 1900 " + frame} fill="none" stroke="white" strokeWidth={4} strokeDasharray="0.01 0.01" strokeLinecap="round" />
        ))}
      </svg>
    </AbsoluteFill>
  );
}
