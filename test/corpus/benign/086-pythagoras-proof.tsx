import { AbsoluteFill, Easing, interpolate, Sequence, useCurrentFrame } from "remotion";

const A = 240;
const B = 320;
const C = Math.hypot(A, B);

const clamp = { extrapolateLeft: "clamp", extrapolateRight: "clamp" } as const;

const Square = ({ side, color, label, transform }: { side: number; color: string; label: string; transform: string }) => {
  const frame = useCurrentFrame();
  const s = interpolate(frame, [0, 18], [0, 1], { ...clamp, easing: Easing.out(Easing.cubic) });
  return (
    <g transform={transform}>
      <g transform={`scale(${s})`}>
        <rect width={side} height={side} fill={color} stroke="#0f172a" strokeWidth={5} />
        <text x={side / 2} y={side / 2 + 24} fontSize={80} textAnchor="middle" fontStyle="italic" fill="#0f172a">{label}</text>
      </g>
    </g>
  );
};

export default function Pythagoras() {
  const tilt = (Math.atan2(A, B) * 180) / Math.PI;
  return (
    <AbsoluteFill data-element-id="root" style={{ background: "#f1f5f9" }}>
      <svg width={1920} height={1080} fontFamily="Georgia, serif">
        <g transform="translate(700 720)">
          <polygon points={`0,0 ${B},0 0,${-A}`} fill="#fff" stroke="#0f172a" strokeWidth={6} />
          <Sequence from={8} layout="none">
            <Square side={A} color="#fca5a5" label="a²" transform={`translate(${-A} ${-A})`} />
          </Sequence>
          <Sequence from={22} layout="none">
            <Square side={B} color="#93c5fd" label="b²" transform="translate(0 0)" />
          </Sequence>
          <Sequence from={36} layout="none">
            <Square side={C} color="#fde047" label="c²" transform={`translate(0 ${-A}) rotate(${tilt}) translate(0 ${-C})`} />
          </Sequence>
        </g>
        <Sequence from={55} layout="none">
          <text x={1480} y={900} fontSize={100} fontStyle="italic" textAnchor="middle">a² + b² = c²</text>
        </Sequence>
      </svg>
    </AbsoluteFill>
  );
}
