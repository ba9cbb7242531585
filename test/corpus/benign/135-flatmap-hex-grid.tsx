import { AbsoluteFill, useCurrentFrame } from "remotion";

const range = (n: number): number[] => [...Array(n).keys()];
const HEXES = range(7).flatMap((row) => range(10).map((col) => ({ row, col, x: col * 104 + (row % 2 ? 52 : 0), y: row * 90 })));
const POINTS = range(6)
  .map((k) => (Math.PI / 3) * k + Math.PI / 6)
  .map((a) => `${(58 * Math.cos(a)).toFixed(2)},${(58 * Math.sin(a)).toFixed(2)}`)
  .join(" ");

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#1e1b4b" }}>
      <svg viewBox="-60 -60 1120 680">
        {HEXES.map(({ row, col, x, y }) => {
          const distance = Math.hypot(row - 3, col - 5);
          const lit = Math.sin(frame / 8 - distance) > 0;
          return <polygon key={`${row}:${col}`} points={POINTS} transform={`translate(${x} ${y})`} fill={lit ? "#818cf8" : "#312e81"} />;
        })}
      </svg>
    </AbsoluteFill>
  );
}
