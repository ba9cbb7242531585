import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const Pattern = ({ id, tilt, color }: { id: string; tilt: number; color: string }) => (
  <pattern id={id} width={40} height={40} patternUnits="userSpaceOnUse" patternTransform={`rotate(${tilt})`}>
    <rect width={40} height={40} fill="#fff7ed" />
    <rect width={18} height={40} fill={color} />
  </pattern>
);

export default function PatternedBars() {
  const frame = useCurrentFrame();
  const bars = [
    { id: "yes", value: 62, color: "#ea580c", label: "Yes" },
    { id: "no", value: 27, color: "#0369a1", label: "No" },
    { id: "unsure", value: 11, color: "#4d7c0f", label: "Can't say" },
  ];

  return (
    <AbsoluteFill style={{ backgroundColor: "#fff7ed" }}>
      <svg width={1920} height={1080} fontFamily="sans-serif">
        <defs>
          {bars.map(({ id, color }, i) => (
            <Pattern key={id} id={`stripe-${id}`} tilt={45 + i * 45 + frame / 3} color={color} />
          ))}
        </defs>
        {bars.map(({ id, value, label, color }, i) => {
          const w = interpolate(frame, [i * 6, 30 + i * 6], [0, value * 22], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });
          return (
            <g key={id} transform={`translate(160 ${180 + i * 260})`}>
              <rect width={w} height={180} fill={`url(#stripe-${id})`} stroke={color} strokeWidth={6} />
              <text x={w + 30} y={115} fontSize={70} fill={color}>{`${label} ${value} %`}</text>
            </g>
          );
        })}
      </svg>
    </AbsoluteFill>
  );
}
