import * as React from "react";
import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const TICKS: readonly number[] = Array.from({ length: 15 }, (_, i) => i - 7);
const toX = (value: number) => 960 + value * 115;

interface DistanceProps {
  readonly value: number;
  readonly color?: React.CSSProperties["color"];
  readonly above?: boolean;
}

const Distance = ({ value, color = "#0ea5e9", above = true }: DistanceProps) => {
  const frame = useCurrentFrame();
  const grown = interpolate(frame, [10, 50], [0, value], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });
  const y = above ? 440 : 640;
  return (
    <g stroke={color} fill={color}>
      <line x1={toX(0)} x2={toX(grown)} y1={y} y2={y} strokeWidth={16} strokeLinecap="round" />
      <circle cx={toX(grown)} cy={540} r={18} />
      <text stroke="none" x={toX(grown / 2)} y={above ? y - 40 : y + 80} fontSize={60} textAnchor="middle">
        |{Math.round(grown)}| = {Math.abs(Math.round(grown))}
      </text>
    </g>
  );
};

const NumberLine: React.FunctionComponent = () => (
  <AbsoluteFill style={{ backgroundColor: "#fff" }}>
    <svg viewBox="0 0 1920 1080" fontFamily="monospace">
      <line x1={60} x2={1860} y1={540} y2={540} stroke="#262626" strokeWidth={6} />
      {TICKS.map((n) => (
        <React.Fragment key={n}>
          <line x1={toX(n)} x2={toX(n)} y1={520} y2={560} stroke="#262626" strokeWidth={5} />
          <text x={toX(n)} y={600} fontSize={34} textAnchor="middle" fill="#525252">{n}</text>
        </React.Fragment>
      ))}
      <Distance value={-5} color="#e11d48" />
      <Distance value={6} above={false} />
    </svg>
  </AbsoluteFill>
);

export default NumberLine;
