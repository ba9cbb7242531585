import { AbsoluteFill, useCurrentFrame } from "remotion";

const Vec = {
  add: (a: Vec2, b: Vec2): Vec2 => ({ x: a.x + b.x, y: a.y + b.y }),
  scale: (a: Vec2, k: number): Vec2 => ({ x: a.x * k, y: a.y * k }),
  polar: (r: number, angle: number): Vec2 => ({ x: r * Math.cos(angle), y: r * Math.sin(angle) }),
  get zero(): Vec2 {
    return { x: 0, y: 0 };
  },
};
interface Vec2 { x: number; y: number }

export default function Scene() {
  const t = useCurrentFrame() / 30;
  const planets = [120, 220, 330].map((r, i) => Vec.add(Vec.zero, Vec.polar(r, t * (3 - i))));
  return (
    <AbsoluteFill style={{ backgroundColor: "black" }}>
      <svg viewBox="-500 -400 1000 800">
        <circle r={50} fill="gold" />
        {planets.map(({ x, y }, i) => (
          <circle key={i} cx={x} cy={y} r={16 + i * 6} fill={["#f87171", "#60a5fa", "#34d399"][i]} />
        ))}
      </svg>
    </AbsoluteFill>
  );
}
