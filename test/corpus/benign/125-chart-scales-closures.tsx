import { AbsoluteFill, useCurrentFrame, useVideoConfig } from "remotion";

interface Scale { of: (value: number) => number; ticks: (count: number) => number[] }

function linear([d0, d1]: [number, number], [r0, r1]: [number, number]): Scale {
  const scale = (value: number) => r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);
  const ticks = (count: number) => Array.from({ length: count + 1 }, (_, i) => d0 + ((d1 - d0) * i) / count);
  return { of: scale, ticks };
}

const DATA = [12, 19, 8, 24, 31, 27, 40];

export default function Scene() {
  const frame = useCurrentFrame();
  const { width, height } = useVideoConfig();
  const x = linear([0, DATA.length - 1], [160, width - 100]);
  const y = linear([0, 50], [height - 120, 80]);
  return (
    <AbsoluteFill style={{ backgroundColor: "#fafaf9" }}>
      <svg width={width} height={height}>
        {y.ticks(5).map((tick) => (
          <g key={tick}>
            <line x1={160} x2={width - 100} y1={y.of(tick)} y2={y.of(tick)} stroke="#d6d3d1" />
            <text x={140} y={y.of(tick) + 10} textAnchor="end" fontSize={30} fill="#57534e">{tick}</text>
          </g>
        ))}
        <polyline
          points={DATA.slice(0, 1 + Math.floor(frame / 8)).map((value, i) => `${x.of(i)},${y.of(value)}`).join(" ")}
          fill="none"
          stroke="#0d9488"
          strokeWidth={6}
          strokeLinejoin="round"
        />
      </svg>
    </AbsoluteFill>
  );
}
