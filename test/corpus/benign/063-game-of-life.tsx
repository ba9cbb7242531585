import { useMemo } from "react";
import { AbsoluteFill, random, useCurrentFrame } from "remotion";

const W = 48;
const H = 27;
const GENERATIONS = 30;

type World = readonly boolean[];

const wrap = (value: number, size: number) => (value + size) % size;

function neighbours(world: World, x: number, y: number): number {
  let total = 0;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      if (dx === 0 && dy === 0) continue;
      if (world[wrap(y + dy, H) * W + wrap(x + dx, W)]) total++;
    }
  }
  return total;
}

const evolve = (world: World): World =>
  world.map((alive, i) => {
    const n = neighbours(world, i % W, Math.floor(i / W));
    return n === 3 || (alive && n === 2);
  });

export default function GameOfLife() {
  const frame = useCurrentFrame();
  const generations = useMemo(() => {
    const worlds: World[] = [Array.from({ length: W * H }, (_, i) => random(`seed-${i}`) < 0.3)];
    while (worlds.length < GENERATIONS) worlds.push(evolve(worlds[worlds.length - 1]));
    return worlds;
  }, []);
  const world = generations[Math.min(GENERATIONS - 1, Math.floor(frame / 3))];

  return (
    <AbsoluteFill style={{ backgroundColor: "#052e16" }}>
      <svg viewBox={`0 0 ${W} ${H}`}>
        {world.map((alive, i) => alive && <rect key={i} x={(i % W) + 0.06} y={Math.floor(i / W) + 0.06} width={0.88} height={0.88} rx={0.2} fill="#4ade80" />)}
      </svg>
    </AbsoluteFill>
  );
}
