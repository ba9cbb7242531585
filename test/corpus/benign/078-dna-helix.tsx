import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const PAIR = { A: "T", T: "A", C: "G", G: "C" } as const;
type Base = keyof typeof PAIR;
const INK: Record<Base, string> = { A: "#ef4444", T: "#3b82f6", C: "#22c55e", G: "#eab308" };

const isBase = (letter: string): letter is Base => letter in INK;
const strand: Base[] = [..."ATGCCGTTAGCATCGGATTACAGC"].filter(isBase);

export default function Helix() {
  const frame = useCurrentFrame();
  const phase = interpolate(frame, [0, 90], [0, Math.PI * 2]);

  return (
    <AbsoluteFill style={{ background: "#020617" }}>
      <svg width={1920} height={1080}>
        {strand.map((base, i) => {
          const x = 130 + i * 72;
          const angle = phase + i * 0.42;
          const dy = Math.sin(angle) * 240;
          const depth = Math.cos(angle);
          const mate = PAIR[base];
          return (
            <g key={i} opacity={0.55 + 0.45 * Math.abs(depth)}>
              <line x1={x} y1={480 - dy} x2={x} y2={480 + dy} stroke="#334155" strokeWidth={6} />
              <circle cx={x} cy={480 - dy} r={24 + depth * 8} fill={INK[base]} />
              <circle cx={x} cy={480 + dy} r={24 - depth * 8} fill={INK[mate]} />
            </g>
          );
        })}
        <text x={960} y={940} fill="#e2e8f0" fontSize={54} textAnchor="middle" fontFamily="monospace" letterSpacing={8}>
          {strand.slice(0, Math.ceil(frame / 3)).join("")}
        </text>
      </svg>
    </AbsoluteFill>
  );
}
