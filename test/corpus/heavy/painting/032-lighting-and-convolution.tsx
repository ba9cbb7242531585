import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const kernel = Array.from({ length: 1600 }, () => "1").join(" ");
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <svg width={1920} height={1080} viewBox="0 0 1920 1080">
        <filter id="k" x="0" y="0" width="1" height="1">{Array.from({ length: 20 }, (_, i) => (
          <feConvolveMatrix key={i} order={40} kernelMatrix={kernel} divisor={1600 + frame} />
        ))}<feDiffuseLighting surfaceScale={9}><fePointLight x={400} y={300} z={90} /></feDiffuseLighting></filter>
        <rect width="1920" height="1080" fill="gold" filter="url(#k)" />
      </svg>
    </AbsoluteFill>
  );
}
