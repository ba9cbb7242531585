import { AbsoluteFill, interpolate, useCurrentFrame } from 'remotion';

type Point = readonly [x: number, y: number];

const lerp = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** De Casteljau: one level of points per pass, until a single point is left. */
function levels(points: readonly Point[], t: number): Point[][] {
  const all: Point[][] = [[...points]];
  while (all[all.length - 1].length > 1) {
    const last = all[all.length - 1];
    all.push(last.slice(1).map((p, i) => lerp(last[i], p, t)));
  }
  return all;
}

const CONTROL: Point[] = [[220, 860], [480, 180], [1300, 120], [1700, 820]];
const COLORS = ['#9ca3af', '#60a5fa', '#34d399', '#f43f5e'];

export default function BezierConstruction() {
  const frame = useCurrentFrame();
  const t = interpolate(frame, [0, 85], [0, 1], { extrapolateRight: 'clamp' });
  const trail = Array.from({ length: 61 }, (_, i) => levels(CONTROL, (i / 60) * t)[3][0]);

  return (
    <AbsoluteFill style={{ background: '#111' }}>
      <svg width={1920} height={1080}>
        {levels(CONTROL, t).map((level, depth) => (
          <g key={depth} stroke={COLORS[depth]} fill={COLORS[depth]}>
            <polyline points={level.map((p) => p.join()).join(' ')} fill="none" strokeWidth={3} />
            {level.map(([x, y], i) => (
              <circle key={i} cx={x} cy={y} r={depth === 3 ? 20 : 12} />
            ))}
          </g>
        ))}
        <polyline points={trail.map(([x, y]) => `${x},${y}`).join(' ')} fill="none" stroke="#fb7185" strokeWidth={9} />
        <text x={960} y={1010} fill="#e5e7eb" fontSize={56} textAnchor="middle" fontFamily="monospace">t = {t.toFixed(2)}</text>
      </svg>
    </AbsoluteFill>
  );
}
