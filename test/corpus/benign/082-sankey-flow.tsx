import { useMemo } from "react";
import { AbsoluteFill, Easing, interpolate, useCurrentFrame } from "remotion";

type Flow = { from: string; to: string; amount: number; color: string };

const flows: Flow[] = [
  { from: "Solar", to: "Grid", amount: 42, color: "#facc15" },
  { from: "Wind", to: "Grid", amount: 31, color: "#22d3ee" },
  { from: "Hydro", to: "Grid", amount: 17, color: "#3b82f6" },
  { from: "Gas", to: "Heat", amount: 26, color: "#f97316" },
  { from: "Solar", to: "Heat", amount: 8, color: "#facc15" },
];

const total = (side: "from" | "to", name: string) => flows.reduce((sum, flow) => (flow[side] === name ? sum + flow.amount : sum), 0);

export default function Sankey() {
  const frame = useCurrentFrame();

  const ribbons = useMemo(() => {
    const names = { from: [...new Set(flows.map((f) => f.from))], to: [...new Set(flows.map((f) => f.to))] };
    const place = (side: "from" | "to") => {
      const tops = new Map<string, number>();
      let at = 140;
      for (const name of names[side]) {
        tops.set(name, at);
        at += total(side, name) * 5 + 60;
      }
      return tops;
    };
    const [left, right] = [place("from"), place("to")];
    const take = (tops: Map<string, number>, name: string, amount: number) => {
      const top = tops.get(name) ?? 0;
      tops.set(name, top + amount * 5);
      return top;
    };
    return flows.map((flow) => ({ ...flow, y1: take(left, flow.from, flow.amount), y2: take(right, flow.to, flow.amount), h: flow.amount * 5 }));
  }, []);

  const reach = interpolate(frame, [0, 55], [0, 1920], { easing: Easing.inOut(Easing.cubic), extrapolateRight: "clamp" });

  return (
    <AbsoluteFill style={{ background: "#0c0a09" }}>
      <svg width={1920} height={1080} fontFamily="sans-serif" fontSize={44} fill="#fafaf9">
        <clipPath id="reach"><rect width={reach} height={1080} /></clipPath>
        <g clipPath="url(#reach)">
          {ribbons.map(({ from, to, y1, y2, h, color }) => (
            <g key={`${from}${to}`}>
              <path d={`M 360 ${y1} C 960 ${y1} 960 ${y2} 1560 ${y2} v ${h} C 960 ${y2 + h} 960 ${y1 + h} 360 ${y1 + h} Z`} fill={color} opacity={0.65} />
              <text x={330} y={y1 + h / 2 + 14} textAnchor="end">{from}</text>
              <text x={1590} y={y2 + h / 2 + 14}>{to} <tspan fill="#a8a29e">{amountOf(h)}</tspan></text>
            </g>
          ))}
        </g>
      </svg>
    </AbsoluteFill>
  );
}

function amountOf(height: number): string {
  return `${Math.round(height / 5)} TWh`;
}
