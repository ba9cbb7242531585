import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <svg width={1920} height={1080} viewBox="0 0 1920 1080">
        <filter id="t" x="0" y="0" width="1" height="1"><feTurbulence type="turbulence" baseFrequency="0.9" numOctaves={30} seed={frame} /><feDisplacementMap in="SourceGraphic" scale={200} /></filter>
        {Array.from({ length: 60 }, (_, i) => (
          <rect key={i} width="1920" height="1080" fill="gold" filter="url(#t)" opacity={0.3} />
        ))}
      </svg>
    </AbsoluteFill>
  );
}
