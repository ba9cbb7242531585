import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <svg width={1920} height={1080} viewBox="0 0 1920 1080">
        {Array.from({ length: 8 }, (_, i) => (
          <pattern key={i} id={"p" + i} width={3 * (i + 1) + frame / 90} height={3 * (i + 1)} patternUnits="userSpaceOnUse"><rect width={90} height={90} fill={i > 0 ? "url(#p" + (i - 1) + ")" : "red"} /><circle cx={1} cy={1} r={1 + i} fill={i > 0 ? "url(#p" + (i - 1) + ")" : "blue"} /></pattern>
        ))}
        {Array.from({ length: 300 }, (_, i) => (
          <rect key={i} x={i} width="1900" height="1080" fill="url(#p7)" opacity={0.5} />
        ))}
      </svg>
    </AbsoluteFill>
  );
}
