import { AbsoluteFill, interpolate, random, useCurrentFrame } from "remotion";

interface Sample { hours: number; score: number }

const samples: Sample[] = Array.from({ length: 32 }, (_, i) => {
  const hours = 1 + random(`hours${i}`) * 9;
  return { hours, score: 28 + hours * 6.2 + (random(`noise${i}`) - 0.5) * 26 };
});

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function leastSquares(points: readonly Sample[]) {
  const mx = mean(points.map((p) => p.hours));
  const my = mean(points.map((p) => p.score));
  let sxy = 0;
  let sxx = 0;
  for (const { hours, score } of points) {
    sxy += (hours - mx) * (score - my);
    sxx += (hours - mx) ** 2;
  }
  const slope = sxy / sxx;
  return { slope, intercept: my - slope * mx };
}

const { slope, intercept } = leastSquares(samples);
const X = (hours: number) => 200 + hours * 150;
const Y = (score: number) => 980 - score * 8.6;

export default function Regression() {
  const frame = useCurrentFrame();
  const t = interpolate(frame, [35, 65], [0, 10], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });
  return (
    <AbsoluteFill style={{ background: "#fffaf0", fontFamily: "Georgia, serif" }}>
      <svg width={1920} height={1080}>
        <path d="M200 120 V980 H1780" fill="none" stroke="#44403c" strokeWidth={4} />
        {samples.map(({ hours, score }, i) => {
          const r = interpolate(frame, [i, i + 8], [0, 13], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });
          return <circle key={i} cx={X(hours)} cy={Y(score)} r={r} fill="#0f766e" fillOpacity={0.75} />;
        })}
        <line x1={X(0)} y1={Y(intercept)} x2={X(t)} y2={Y(intercept + slope * t)} stroke="#be123c" strokeWidth={8} />
        <text x={1080} y={900} fontSize={58} fill="#be123c" opacity={t / 10}>ŷ = {slope.toFixed(2)}·x + {intercept.toFixed(1)}</text>
        <text x={990} y={1050} fontSize={40} textAnchor="middle" fill="#78716c">hours of study →</text>
      </svg>
    </AbsoluteFill>
  );
}
