import { AbsoluteFill, interpolate, random, useCurrentFrame } from 'remotion';

type Star = { x: number; y: number; size: number; phase: number };

const sky: Star[] = Array.from({ length: 90 }, (_, i) => ({
  x: random(`x${i}`) * 1920,
  y: random(`y${i}`) * 900,
  size: 0.4 + random(`size${i}`) * 1.6,
  phase: random(`phase${i}`) * Math.PI * 2,
}));

export default function StarField() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ background: 'linear-gradient(#020617 40%, #1e1b4b)' }}>
      <svg width={1920} height={1080} xmlns="http://www.w3.org/2000/svg">
        <defs>
          <symbol id="star" viewBox="-10 -10 20 20">
            <path d="M0 -10 L2 -2 L10 0 L2 2 L0 10 L-2 2 L-10 0 L-2 -2 Z" />
          </symbol>
        </defs>
        {sky.map(({ x, y, size, phase }, i) => (
          <use
            key={i}
            href="#star"
            x={x}
            y={y}
            width={size * 24}
            height={size * 24}
            fill={i % 7 === 0 ? '#fde68a' : '#e0e7ff'}
            opacity={0.55 + 0.45 * Math.sin(frame / 9 + phase)}
          />
        ))}
        <text x={960} y={980} fontSize={64} fill="#c7d2fe" textAnchor="middle" fontFamily="serif" letterSpacing={interpolate(frame, [0, 89], [2, 14])}>
          the constellation of Lyra
        </text>
      </svg>
    </AbsoluteFill>
  );
}
