import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <svg width={1920} height={1080} viewBox="0 0 1920 1080">
        <filter id="q" x="-0.5" y="-0.5" width="2" height="2">{Array.from({ length: 20 }, (_, i) => (
          <feMorphology key={i} operator={i % 2 ? "erode" : "dilate"} radius={400 - frame} />
        ))}</filter>
        <circle cx="900" cy="500" r="300" fill="gold" filter="url(#q)" />
      </svg>
    </AbsoluteFill>
  );
}
