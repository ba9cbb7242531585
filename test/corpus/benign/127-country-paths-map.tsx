import { AbsoluteFill, Easing, interpolate, useCurrentFrame } from "remotion";

const LAND = {
  west: "M 120 300 C 200 180 340 160 420 260 S 520 480 380 560 160 520 120 300 Z",
  east: "M 620 240 L 780 180 L 900 300 L 860 500 L 700 540 L 600 400 Z",
} satisfies Record<string, string>;

type Region = keyof typeof LAND;
const CITIES: ReadonlyArray<{ name: string; region: Region; x: number; y: number }> = [
  { name: "Aldport", region: "west", x: 260, y: 320 },
  { name: "Brimley", region: "east", x: 760, y: 340 },
];

const arc = ([from, to]: typeof CITIES): string => {
  if (!from || !to) return "";
  const [mx, my] = [(from.x + to.x) / 2, Math.min(from.y, to.y) - 180];
  return `M ${from.x} ${from.y} Q ${mx} ${my} ${to.x} ${to.y}`;
};

export default function Scene() {
  const frame = useCurrentFrame();
  const drawn = interpolate(frame, [10, 60], [1, 0], { easing: Easing.inOut(Easing.cubic), extrapolateLeft: "clamp", extrapolateRight: "clamp" });
  return (
    <AbsoluteFill style={{ backgroundColor: "#dbeafe" }}>
      <svg viewBox="0 0 1024 700" width="100%" height="100%">
        {(Object.keys(LAND) as Region[]).map((region) => (
          <path key={region} d={LAND[region]} fill="#86efac" stroke="#166534" strokeWidth={3} />
        ))}
        <path d={arc(CITIES)} pathLength={1} strokeDasharray={1} strokeDashoffset={drawn} fill="none" stroke="#dc2626" strokeWidth={6} />
        {CITIES.map(({ name, x, y }) => (
          <g key={name} transform={`translate(${x} ${y})`}>
            <circle r={10} fill="#dc2626" />
            <text y={-20} textAnchor="middle" fontSize={28}>{name}</text>
          </g>
        ))}
      </svg>
    </AbsoluteFill>
  );
}
