import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const layers = [3, 5, 8];

const burst = (petals: number, radius: number, spin: number) =>
  `M ${Array.from({ length: petals * 2 }, (_, i) => {
    const angle = (i / (petals * 2)) * Math.PI * 2 + spin;
    const r = i % 2 ? radius * 0.45 : radius;
    return `${(Math.cos(angle) * r).toFixed(1)} ${(Math.sin(angle) * r).toFixed(1)}`;
  }).join(" L ")} Z`;

export default function Rosette() {
  const frame = useCurrentFrame();
  const grow = interpolate(frame, [0, 30], [0.2, 1], { extrapolateRight: "clamp" });

  return (
    <AbsoluteFill
      style={{
        backgroundImage: `${layers.map((n) => `radial-gradient(circle at ${n * 11}% ${100 - n * 9}%, ${`hsla(${n * 40}, 80%, 60%, ${0.25})`}, transparent 60%)`).join(", ")}, linear-gradient(#1c1917, #0c0a09)`,
      }}
    >
      <svg viewBox="-960 -540 1920 1080">
        {layers.map((petals, i) => (
          <path
            key={petals}
            d={burst(petals * 2, (480 - i * 130) * grow, (frame / 60) * (i % 2 ? -1 : 1))}
            fill={`hsl(${20 + i * 18} 90% ${50 + i * 12}%)`}
            stroke="#0c0a09"
            strokeWidth={6}
            strokeLinejoin="round"
          />
        ))}
        <text textAnchor="middle" dominantBaseline="central" fontSize={64} fontWeight={800} fill="#431407" fontFamily="sans-serif">{`#${`${Math.min(frame, 60)}`.padStart(2, "0")}`}</text>
      </svg>
    </AbsoluteFill>
  );
}
