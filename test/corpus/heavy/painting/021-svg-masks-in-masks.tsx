import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <svg width={1920} height={1080} viewBox="0 0 1920 1080">
        {Array.from({ length: 40 }, (_, i) => (
          <mask key={i} id={"m" + i} x="0" y="0" width="1920" height="1080" maskUnits="userSpaceOnUse"><rect width={1920 - i} height={1080 - frame} fill="white" mask={i > 0 ? "url(#m" + (i - 1) + ")" : undefined} /><circle cx={900} cy={500} r={400 - i} fill="gray" mask={i > 0 ? "url(#m" + (i - 1) + ")" : undefined} /></mask>
        ))}
        <rect width="1920" height="1080" fill="gold" mask="url(#m39)" />
      </svg>
    </AbsoluteFill>
  );
}
