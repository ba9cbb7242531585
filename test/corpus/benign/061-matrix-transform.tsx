import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

type Vec2 = [number, number];
type Mat2 = [Vec2, Vec2];

const IDENTITY: Mat2 = [[1, 0], [0, 1]];
const SHEAR: Mat2 = [[1.4, 0.8], [-0.3, 0.9]];

const apply = ([[a, b], [c, d]]: Mat2, [x, y]: Vec2): Vec2 => [a * x + b * y, c * x + d * y];
const mix = (m: Mat2, n: Mat2, t: number): Mat2 => [
  [m[0][0] + (n[0][0] - m[0][0]) * t, m[0][1] + (n[0][1] - m[0][1]) * t],
  [m[1][0] + (n[1][0] - m[1][0]) * t, m[1][1] + (n[1][1] - m[1][1]) * t],
];

const UNIT = 110;
const lines = Array.from({ length: 13 }, (_, i) => i - 6);

export default function MatrixTransform() {
  const frame = useCurrentFrame();
  const t = interpolate(frame, [10, 60], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });
  const m = mix(IDENTITY, SHEAR, t);
  const segment = (from: Vec2, to: Vec2) => {
    const [x1, y1] = apply(m, from);
    const [x2, y2] = apply(m, to);
    return { x1: x1 * UNIT, y1: -y1 * UNIT, x2: x2 * UNIT, y2: -y2 * UNIT };
  };
  const determinant = m[0][0] * m[1][1] - m[0][1] * m[1][0];

  return (
    <AbsoluteFill style={{ background: "#0b132b" }}>
      <svg viewBox="-960 -540 1920 1080">
        {lines.map((n) => (
          <g key={n} stroke="#1c4f7c" strokeWidth={2}>
            <line {...segment([n, -6], [n, 6])} />
            <line {...segment([-6, n], [6, n])} />
          </g>
        ))}
        <line {...segment([0, 0], [1, 0])} stroke="#f25f5c" strokeWidth={12} />
        <line {...segment([0, 0], [0, 1])} stroke="#70c1b3" strokeWidth={12} />
        <text x={-880} y={-420} fill="#ffe066" fontSize={60} fontFamily="monospace">det = {determinant.toFixed(2)}</text>
        {m.map((row, i) => (
          <text key={i} x={380} y={-430 + i * 80} fill="white" fontSize={60} fontFamily="monospace" xmlSpace="preserve">
            [{row.map((v) => v.toFixed(1).padStart(5)).join("")} ]
          </text>
        ))}
      </svg>
    </AbsoluteFill>
  );
}
