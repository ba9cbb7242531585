import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <svg width={1920} height={1080} viewBox="0 0 1920 1080">
        {Array.from({ length: 60 }, (_, i) => (
          <clipPath key={i} id={"c" + i} clipPath={i > 0 ? "url(#c" + (i - 1) + ")" : undefined}><text x={i} y={600} fontSize={700}>MASS</text><circle cx={900 + frame} cy={500} r={500 - i} clipPath={i > 0 ? "url(#c" + (i - 1) + ")" : undefined} /></clipPath>
        ))}
        <rect width="1920" height="1080" fill="gold" clipPath="url(#c59)" />
      </svg>
    </AbsoluteFill>
  );
}
