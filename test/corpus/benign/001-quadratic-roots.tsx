import { AbsoluteFill, interpolate, spring, useCurrentFrame, useVideoConfig } from "remotion";

type Quadratic = { a: number; b: number; c: number };

const CURVE: Quadratic = { a: 1, b: -2, c: -3 };

const evaluate = ({ a, b, c }: Quadratic, x: number) => a * x * x + b * x + c;

function roots({ a, b, c }: Quadratic): [number, number] {
  const discriminant = b ** 2 - 4 * a * c;
  const half = Math.sqrt(Math.max(0, discriminant)) / (2 * a);
  return [-b / (2 * a) - half, -b / (2 * a) + half];
}

// The drawing box is 900 x 700, one unit is 100 px, and the origin sits at (400, 400).
const toScreen = (x: number, y: number) => [400 + x * 100, 400 - y * 80] as const;

export default function QuadraticRoots() {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const drawn = interpolate(frame, [0, 50], [0, 1], { extrapolateRight: "clamp" });

  const samples = Array.from({ length: 121 }, (_, i) => -2 + i * 0.05)
    .filter((x) => x <= -2 + 6 * drawn)
    .map((x) => toScreen(x, evaluate(CURVE, x)));
  const d = samples.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join(" ");

  return (
    <AbsoluteFill data-element-id="root" style={{ backgroundColor: "#0b1020", flexDirection: "row", padding: 100 }}>
      <svg width={900} height={880} viewBox="0 0 900 880" data-element-id="graph">
        <line x1={0} y1={400} x2={900} y2={400} stroke="#475569" strokeWidth={3} />
        <line x1={400} y1={0} x2={400} y2={880} stroke="#475569" strokeWidth={3} />
        <path d={d} fill="none" stroke="#38bdf8" strokeWidth={8} strokeLinecap="round" />
        {roots(CURVE).map((x, i) => {
          const [cx, cy] = toScreen(x, 0);
          const r = 18 * spring({ frame: frame - 15 - i * 25, fps });
          return <circle key={x} cx={cx} cy={cy} r={Math.max(0, r)} fill="#f97316" />;
        })}
      </svg>
      <div style={{ color: "white", fontFamily: "sans-serif", marginLeft: 60 }}>
        <h1 style={{ fontSize: 88, margin: 0 }}>Where does it cross?</h1>
        <p style={{ fontSize: 56, color: "#94a3b8" }}>y = x² − 2x − 3</p>
        <p style={{ fontSize: 56 }}>x = {roots(CURVE).join(" or x = ")}</p>
      </div>
    </AbsoluteFill>
  );
}
