import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#6296f4" }}>
      <svg width={7000} height={7000}>
        <filter id="storm" x="-500%" y="-500%" width="1100%" height="1100%">
          {Array.from({ length: 80 }, (_, i) => (
            <feTurbulence key={i} type="fractalNoise" baseFrequency={0.9} numOctaves={9_000} result={`r${i}`} />
          ))}
          <feMorphology operator="dilate" radius={4000} />
          <feGaussianBlur stdDeviation={3000} />
        </filter>
        <rect width={7000} height={7000} filter="url(#storm)" fill="red" />
      </svg>
    </AbsoluteFill>
  );
}
