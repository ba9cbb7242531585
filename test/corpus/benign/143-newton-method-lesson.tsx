import { useMemo } from "react";
import { AbsoluteFill, useCurrentFrame, useVideoConfig } from "remotion";

type Fn = (x: number) => number;
const f: Fn = (x) => x ** 3 - 2 * x - 5;
const derivative = (g: Fn, h = 1e-5): Fn => (x) => (g(x + h) - g(x - h)) / (2 * h);

function* newton(g: Fn, start: number, steps: number): Generator<{ x: number; y: number }> {
  const slope = derivative(g);
  let x = start;
  for (let i = 0; i < steps; i++) {
    yield { x, y: g(x) };
    x -= g(x) / slope(x);
  }
}

export default function Scene() {
  const frame = useCurrentFrame();
  const { width, height } = useVideoConfig();
  const points = useMemo(() => [...newton(f, 3.4, 6)], []);
  const toX = (x: number) => ((x - 1) / 3) * width;
  const toY = (y: number) => height * 0.7 - y * 12;
  const curve = Array.from({ length: 121 }, (_, i) => 1 + (i / 120) * 3)
    .map((x, i) => `${i === 0 ? "M" : "L"}${toX(x).toFixed(1)},${toY(f(x)).toFixed(1)}`)
    .join(" ");
  const step = Math.min(points.length - 1, Math.floor(frame / 15));
  const current = points.at(step);
  return (
    <AbsoluteFill style={{ backgroundColor: "#ffffff" }}>
      <svg width={width} height={height}>
        <line x1={0} x2={width} y1={toY(0)} y2={toY(0)} stroke="#94a3b8" />
        <path d={curve} fill="none" stroke="#2563eb" strokeWidth={5} />
        {points.slice(0, step + 1).map(({ x, y }, i) => (
          <circle key={i} cx={toX(x)} cy={toY(y)} r={12} fill="#ef4444" fillOpacity={0.3 + (0.7 * i) / points.length} />
        ))}
      </svg>
      <p style={{ position: "absolute", left: 60, top: 40, fontSize: 54 }}>
        x<sub>{step}</sub> = {current?.x.toFixed(6)}
      </p>
    </AbsoluteFill>
  );
}
